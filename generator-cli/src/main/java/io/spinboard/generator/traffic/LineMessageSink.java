package io.spinboard.generator.traffic;

import io.spinboard.recordings.Compression;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes messages as lines of text, to standard output or to a file. */
public final class LineMessageSink implements MessageSink {
  private final MessageGenerator generator;
  private final LineWriter lines;
  private final OnClose onClose;
  private final MessageCounts written = new MessageCounts();

  private LineMessageSink(MessageGenerator generator, LineWriter lines, OnClose onClose) {
    this.generator = generator;
    this.lines = lines;
    this.onClose = onClose;
  }

  /** Prints each message immediately, until the reader of the output is gone. */
  public static LineMessageSink toWriter(PrintWriter out, MessageGenerator generator) {
    LineWriter lines =
        value -> {
          out.print(new String(value, StandardCharsets.UTF_8) + "\n");
          return !out.checkError();
        };
    return new LineMessageSink(generator, lines, out::flush);
  }

  /**
   * Writes messages to a file, replacing its content. The file is compressed if its name ends with
   * a suffix of {@link Compression}.
   *
   * @throws IOException if the file cannot be created
   */
  public static LineMessageSink toFile(Path file, MessageGenerator generator) throws IOException {
    OutputStream out = new BufferedOutputStream(open(file));
    LineWriter lines =
        value -> {
          out.write(value);
          out.write('\n');
          return true;
        };
    return new LineMessageSink(generator, lines, out::close);
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    try {
      return Compression.of(file.getFileName().toString()).compress(bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public void send(long count, SpinPacer pacer) throws IOException, InterruptedException {
    long first = sent();
    for (long index = first; index - first < count; index++) {
      long time = pacer.await(index);
      if (time == SpinPacer.END) {
        return;
      }
      GeneratedMessage message = generator.message(index, time);
      if (!lines.write(message.value())) {
        return;
      }
      written.add(message.kind());
    }
  }

  @Override
  public MessageCounts acknowledged() {
    return written;
  }

  @Override
  public long sent() {
    return written.total();
  }

  @Override
  public void close() throws IOException {
    onClose.close();
  }

  /** Writes one line; false if the reader of the output is gone. */
  private interface LineWriter {
    boolean write(byte[] value) throws IOException;
  }

  private interface OnClose {
    void close() throws IOException;
  }
}
