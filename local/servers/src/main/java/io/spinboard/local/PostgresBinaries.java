package io.spinboard.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path once and then shared by all stacks of a user.
 *
 * @param home the installation directory; the programs are in {@code bin}
 */
record PostgresBinaries(Path home) {
  private static final int EXECUTABLE = 0b001_001_001;

  /**
   * Returns the programs for this system in a cache directory, and unpacks them on the first call.
   * Concurrent processes and threads wait for the first one.
   *
   * @throws ServerStartException if there are no programs for this system, or they cannot be
   *     unpacked
   */
  static synchronized PostgresBinaries in(Path cache) throws IOException {
    Path home = cache.toAbsolutePath().resolve("postgres-" + version());
    if (!Files.exists(home)) {
      Files.createDirectories(home.getParent());
      Path lock = home.resolveSibling(home.getFileName() + ".lock");
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        DirectoryTree.create(home, PostgresBinaries::unpack);
      }
    }
    return new PostgresBinaries(home);
  }

  /**
   * Returns the cache directory: {@code -Dspinboard.cache}, or the one of the user.
   *
   * @param sharedWithOthers whether another user runs the programs, who cannot access root's home
   */
  static Path cache(boolean sharedWithOthers) {
    String chosen = System.getProperty("spinboard.cache");
    if (chosen != null) {
      return Path.of(chosen);
    }
    if (sharedWithOthers) {
      return Path.of("/var/cache/spinboard");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches =
        xdg != null && xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return caches.resolve("spinboard");
  }

  /** Returns the path of a program. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String version() throws IOException {
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("postgres-version")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static void unpack(Path home) throws IOException {
    createTraversable(home);
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, home.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while unpacking PostgreSQL");
    }
    if (entry.isDirectory()) {
      createTraversable(target);
      return;
    }
    createTraversable(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean executable = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /**
   * Creates a directory that the server's user can traverse, whatever the umask of this process is.
   */
  private static void createTraversable(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static InputStream archive() throws ServerStartException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> System.getProperty("os.arch");
        };
    InputStream archive =
        PostgresBinaries.class.getResourceAsStream(
            "/postgres-" + system + "-" + processor + ".txz");
    if (archive == null) {
      throw new ServerStartException(
          "PostgreSQL is not available for "
              + system
              + " on "
              + processor
              + "; the local servers run on Linux (x86_64, aarch64)");
    }
    return archive;
  }
}
