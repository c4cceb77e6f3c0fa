package io.spinboard.dashboard;

import io.spinboard.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One server for all tests that do not stop it. It stops when the JVM exits. */
final class SharedPostgres {
  private final Path directory;
  private final LocalPostgres server;

  private SharedPostgres() throws IOException {
    directory =
        Files.createTempDirectory(
            "dashboard-it-",
            // PostgreSQL may run as another user, who needs to traverse the directory.
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    server = LocalPostgres.start(directory, 0, false);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-shared-postgres"));
  }

  /** The server, started on first use. */
  static LocalPostgres server() {
    return Holder.SHARED.server;
  }

  private void close() {
    try {
      server.close();
      List<Path> all;
      try (Stream<Path> walk = Files.walk(directory)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    } catch (IOException e) {
      System.err.println("Failed to stop the shared server: " + e.getMessage());
    }
  }

  /** Initialized on first use, under the lock of the class loader. */
  private static final class Holder {
    static final SharedPostgres SHARED = start();

    private static SharedPostgres start() {
      try {
        return new SharedPostgres();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
