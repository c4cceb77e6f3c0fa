package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import java.io.PrintWriter;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints some of the records and counts all of them, to be used by one thread. */
public final class RecordPrinter implements AutoCloseable {
  private final PrintWriter out;
  private final PrintWriter err;
  private final RecordLayout layout;
  private final long printEvery;
  private final WatchCounts tally = new WatchCounts();
  private final Optional<ProgressLine> progress;
  private final long begun = System.nanoTime();

  /**
   * @param printEvery to print the first record and every so many after it, at least 1
   * @param terminal whether somebody is watching, so that progress is worth showing
   */
  public RecordPrinter(
      PrintWriter out, PrintWriter err, WatchFormat format, long printEvery, boolean terminal) {
    this.out = out;
    this.err = err;
    this.layout = format.layout();
    this.printEvery = printEvery;
    this.progress =
        terminal
            ? Optional.of(new ProgressLine(tally, err, printEvery > 1, System::nanoTime))
            : Optional.empty();
  }

  /**
   * Takes a record.
   *
   * @param decoded what its value turned out to be
   * @return false if nobody reads the output any more
   */
  public boolean show(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {
    boolean due = tally.records() % printEvery == 0;
    tally.count(decoded);
    if (!due) {
      return true;
    }
    progress.ifPresent(ProgressLine::makeRoom);
    out.println(layout.text(record, decoded));
    return !out.checkError();
  }

  /** How many records there were so far. */
  public long records() {
    return tally.records();
  }

  /** Shows how far the reading is, if it is time to. */
  public void look() {
    progress.ifPresent(ProgressLine::look);
  }

  /** Says how many records there were, and how many of them were rejected for which reason. */
  @Override
  public void close() {
    progress.ifPresent(ProgressLine::makeRoom);
    double seconds = (System.nanoTime() - begun) / 1e9;
    err.println(tally.total(seconds));
  }
}
