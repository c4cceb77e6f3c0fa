package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The locked data directory of a stack.
 *
 * @param path the directory
 * @param lock the lock that keeps other stacks out
 * @param temporary whether the directory is removed when it is closed
 */
record StackDirectory(Path path, DirectoryLock lock, boolean temporary) implements AutoCloseable {

  /** Locks the given directory, or a new temporary one if it is null. */
  static StackDirectory lock(Path directory) throws IOException {
    // PostgreSQL may run as another user, who must be able to traverse the directory.
    Path path =
        directory != null
            ? directory
            : Files.createTempDirectory(
                "spinboard-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    DirectoryLock lock = DirectoryLock.take(path);
    return new StackDirectory(path.toRealPath(), lock, directory == null);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      if (temporary) {
        DirectoryTree.delete(path);
      }
    }
  }
}
