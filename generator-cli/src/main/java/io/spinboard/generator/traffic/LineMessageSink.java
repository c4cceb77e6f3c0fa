package io.spinboard.generator.traffic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages as lines of text, on standard output or in a file. */
public final class LineMessageSink implements MessageSink {
  private final MessageGenerator feed;
  private final Line line;
  private final End end;
  private final MessageCounts written = new MessageCounts();

  private LineMessageSink(MessageGenerator feed, Line line, End end) {
    this.feed = feed;
    this.line = line;
    this.end = end;
  }

  /** Prints messages, each at once, as long as somebody reads them. */
  public static LineMessageSink toWriter(PrintWriter out, MessageGenerator feed) {
    Line line =
        value -> {
          out.print(new String(value, StandardCharsets.UTF_8) + "\n");
          return !out.checkError();
        };
    return new LineMessageSink(feed, line, out::flush);
  }

  /** Writes messages to a file, in place of what it held. */
  public static LineMessageSink toFile(Path file, MessageGenerator feed) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    Line line =
        value -> {
          out.write(value);
          out.write('\n');
          return true;
        };
    return new LineMessageSink(feed, line, out::close);
  }

  @Override
  public void send(long count, SpinPacer pace) throws IOException, InterruptedException {
    long first = sent();
    for (long index = first; index - first < count; index++) {
      long time = pace.await(index);
      if (time == SpinPacer.END) {
        return;
      }
      GeneratedMessage message = feed.message(index, time);
      if (!line.write(message.value())) {
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
    end.close();
  }

  /** Takes a line; false if nobody reads any more. */
  private interface Line {
    boolean write(byte[] value) throws IOException;
  }

  private interface End {
    void close() throws IOException;
  }
}
