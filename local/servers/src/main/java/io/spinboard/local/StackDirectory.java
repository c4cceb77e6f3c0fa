package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of a stack, held until it is closed.
 *
 * @param path the directory
 * @param lock keeps other stacks out
 * @param temporary whether it goes away when it is closed
 */
record StackDirectory(Path path, DirectoryLock lock, boolean temporary) implements AutoCloseable {

  /** Takes a directory, or makes a temporary one if it is null. */
  static StackDirectory take(Path wanted) throws IOException {
    // PostgreSQL may run as another user, who must pass through to its own part.
    Path path =
        wanted != null
            ? wanted
            : Files.createTempDirectory(
                "spinboard-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    DirectoryLock lock = DirectoryLock.take(path);
    return new StackDirectory(path.toRealPath(), lock, wanted == null);
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
