package io.spinboard.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks a directory for one server or stack at a time. The operating system releases the lock when
 * the process dies.
 */
public final class DirectoryLock implements AutoCloseable {
  // File locks belong to the process: they do not exclude other threads, and closing any second
  // channel on the file would release the lock. So the directories that this process has locked are
  // checked before the lock file is opened.
  private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Locks the directory and creates it if it is missing.
   *
   * @throws ServerStartException if another stack or server has locked it, or it is not writable
   */
  public static DirectoryLock take(Path path) throws IOException {
    Path directory = create(path);
    if (!LOCKED_HERE.add(directory)) {
      throw inUse(directory, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      return new DirectoryLock(directory, lock(directory));
    } catch (IOException | RuntimeException e) {
      LOCKED_HERE.remove(directory);
      throw e;
    }
  }

  private static Path create(Path path) throws IOException {
    try {
      Path directory = Files.createDirectories(path.toAbsolutePath()).toRealPath();
      if (Files.isWritable(directory)) {
        return directory;
      }
    } catch (IOException e) {
      throw new ServerStartException("cannot create the directory " + path, e);
    }
    throw new ServerStartException("cannot write to the directory " + path);
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(directory, text(channel));
      }
      channel.truncate(0).write(ascii(String.valueOf(ProcessHandle.current().pid())));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static ServerStartException inUse(Path directory, String pid) {
    return new ServerStartException(
        directory
            + " is in use by process "
            + pid
            + "; stop that process or choose another directory");
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    return StandardCharsets.US_ASCII.decode(content.flip()).toString();
  }

  private static ByteBuffer ascii(String text) {
    return StandardCharsets.US_ASCII.encode(text);
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    channel.close();
    LOCKED_HERE.remove(directory);
  }
}
