package io.spinboard.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Creates directories atomically and deletes them recursively. */
public final class DirectoryTree {

  private DirectoryTree() {}

  /** Writes the content of a new directory. */
  @FunctionalInterface
  interface Content {
    void write(Path empty) throws IOException;
  }

  /**
   * Creates a directory unless it exists. It is written under another name and renamed when it is
   * complete, so that a process that dies half-way leaves no directory that looks usable. Callers
   * must not create the same directory concurrently.
   */
  static void create(Path target, Content content) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    delete(partial);
    Files.createDirectories(partial);
    content.write(partial);
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a directory and its content. A missing directory is ignored. */
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
