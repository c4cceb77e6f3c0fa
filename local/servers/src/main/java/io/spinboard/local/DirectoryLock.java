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

/** Keeps a directory to one user at a time; the system gives it back when the process dies. */
public final class DirectoryLock implements AutoCloseable {
  // Within one process file locks do not exclude, and merely closing a second channel on the file
  // would drop the lock, so directories held here are told apart before their file is touched.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the directory, which is created if it is missing.
   *
   * @throws ServerStartException if another stack or server has it, or it cannot be written
   */
  public static DirectoryLock take(Path wanted) throws IOException {
    Path directory = create(wanted);
    if (!HELD_HERE.add(directory)) {
      throw inUse(directory, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      return new DirectoryLock(directory, lock(directory));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(directory);
      throw e;
    }
  }

  private static Path create(Path wanted) throws IOException {
    try {
      Path directory = Files.createDirectories(wanted.toAbsolutePath()).toRealPath();
      if (Files.isWritable(directory)) {
        return directory;
      }
    } catch (IOException e) {
      throw new ServerStartException("cannot create the directory " + wanted, e);
    }
    throw new ServerStartException("cannot write to the directory " + wanted);
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
        directory + " is in use by process " + pid + "; end that one or choose another directory");
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    return StandardCharsets.US_ASCII.decode(content.flip()).toString();
  }

  private static ByteBuffer ascii(String text) {
    return StandardCharsets.US_ASCII.encode(text);
  }

  /** Gives the directory back. */
  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(directory);
  }
}
