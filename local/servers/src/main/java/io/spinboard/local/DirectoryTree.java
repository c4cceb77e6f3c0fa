package io.spinboard.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Whole directories: made all at once or not at all, and removed with everything in them. */
public final class DirectoryTree {

  private DirectoryTree() {}

  /** Fills an empty directory. */
  @FunctionalInterface
  interface Filling {
    void fill(Path empty) throws IOException;
  }

  /**
   * Makes a directory unless it exists. It appears under its name only when it is complete, so a
   * process that dies half-way leaves nothing that looks usable. The caller sees to it that nobody
   * else makes the same one.
   */
  static void make(Path target, Filling filling) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    delete(partial);
    Files.createDirectories(partial);
    filling.fill(partial);
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes a directory with everything in it; does nothing if it is not there. */
  public static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
