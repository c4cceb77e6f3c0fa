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
 * @param home the installation; the programs are in its {@code bin}
 */
record PostgresBinaries(Path home) {
  private static final int EXECUTABLE = 0b001_001_001;

  /**
   * The programs for this system in a cache directory. Processes and threads that come at the same
   * time wait for the first.
   *
   * @throws ServerStartException if there are none for this system, or they cannot be unpacked
   */
  static synchronized PostgresBinaries in(Path cache) throws IOException {
    Path home = cache.toAbsolutePath().resolve("postgres-" + version());
    if (!Files.exists(home)) {
      Files.createDirectories(home.getParent());
      Path lock = home.resolveSibling(home.getFileName() + ".lock");
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        DirectoryTree.make(home, PostgresBinaries::unpack);
      }
    }
    return new PostgresBinaries(home);
  }

  /**
   * Where the programs are kept: {@code -Dspinboard.cache}, or the user's cache directory.
   *
   * @param sharedWithOthers whether other users run the programs; root's home is closed to them
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

  /** The path of one of the programs. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String version() throws IOException {
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("postgres-version")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static void unpack(Path home) throws IOException {
    open(home);
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
      open(target);
      return;
    }
    open(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean executable = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Whoever the server runs as must get in, whatever this process's umask is. */
  private static void open(Path directory) throws IOException {
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
          "no PostgreSQL for "
              + system
              + " on "
              + processor
              + " is built in; the local servers run on Linux (x86_64, aarch64)");
    }
    return archive;
  }
}
