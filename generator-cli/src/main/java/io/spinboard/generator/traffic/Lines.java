package io.spinboard.generator.traffic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages as lines of text, on standard output or in a file. */
public final class Lines implements Destination {
  private final Feed feed;
  private final Line line;
  private final End end;
  private final Tally written = new Tally();

  private Lines(Feed feed, Line line, End end) {
    this.feed = feed;
    this.line = line;
    this.end = end;
  }

  /** Prints messages, each at once, as long as somebody reads them. */
  public static Lines on(PrintWriter out, Feed feed) {
    Line line =
        value -> {
          out.print(new String(value, StandardCharsets.UTF_8) + "\n");
          return !out.checkError();
        };
    return new Lines(feed, line, out::flush);
  }

  /** Writes messages to a file, in place of what it held. */
  public static Lines in(Path file, Feed feed) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    Line line =
        value -> {
          out.write(value);
          out.write('\n');
          return true;
        };
    return new Lines(feed, line, out::close);
  }

  @Override
  public void send(long count, Pace pace) throws IOException, InterruptedException {
    long first = sent();
    for (long index = first; index - first < count; index++) {
      long time = pace.await(index);
      if (time == Pace.END) {
        return;
      }
      Message message = feed.message(index, time);
      if (!line.write(message.value())) {
        return;
      }
      written.add(message.kind());
    }
  }

  @Override
  public Tally arrived() {
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
