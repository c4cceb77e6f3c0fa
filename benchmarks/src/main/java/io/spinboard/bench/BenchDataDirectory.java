package io.spinboard.bench;

import io.spinboard.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The data directory of the benchmark's servers.
 *
 * @param directory null for a temporary directory that is removed with the servers
 */
record BenchDataDirectory(Path directory) {
  /** Creates a new directory if the data is to be kept. */
  static BenchDataDirectory of(boolean keep) throws IOException {
    return new BenchDataDirectory(
        keep
            ? Files.createTempDirectory(
                "spinboard-bench-",
                // PostgreSQL may run as another user, who must be able to traverse the directory.
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")))
            : null);
  }

  /**
   * Returns settings for servers that the caller closes. Writes are never synced, so that the rates
   * do not depend on whether the data is kept.
   */
  StackSettings settings() {
    return new StackSettings(directory, 0, 0, false, false);
  }

  /** Returns a sentence on what happened to the data. */
  String notice() {
    return directory == null
        ? "The servers have been stopped and their data removed."
        : "The data has been kept; to use it, run: ./spinboard local --data " + directory;
  }
}
