package io.spinboard.bench;

import io.spinboard.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the servers keep their data.
 *
 * @param directory null if it goes away with them
 */
record BenchDataDirectory(Path directory) {
  /** A new directory for it, or none. */
  static BenchDataDirectory of(boolean keep) throws IOException {
    return new BenchDataDirectory(
        keep
            ? Files.createTempDirectory(
                "spinboard-bench-",
                // PostgreSQL may run as another user, who must pass through.
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")))
            : null);
  }

  /** Settings for servers that the caller closes; kept or not, they are equally fast. */
  StackSettings settings() {
    return new StackSettings(directory, 0, 0, false, false);
  }

  /** What became of the data. */
  String farewell() {
    return directory == null
        ? "The servers are stopped, and their data is removed."
        : "The data stays; look at it with: ./spinboard local --data " + directory;
  }
}
