package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import java.io.PrintWriter;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints every n-th record and counts all of them. Not thread-safe. */
public final class RecordPrinter implements AutoCloseable {
  private final PrintWriter out;
  private final PrintWriter err;
  private final RecordLayout layout;
  private final long printEvery;
  private final WatchCounts counts = new WatchCounts();
  private final Optional<ProgressLine> progress;
  private final long startNanos = System.nanoTime();

  /**
   * @param printEvery prints the first record and every n-th after it, at least 1
   * @param terminal whether the output is a terminal, so that progress is shown
   */
  public RecordPrinter(
      PrintWriter out, PrintWriter err, WatchFormat format, long printEvery, boolean terminal) {
    this.out = out;
    this.err = err;
    this.layout = format.layout();
    this.printEvery = printEvery;
    this.progress =
        terminal
            ? Optional.of(new ProgressLine(counts, err, printEvery > 1, System::nanoTime))
            : Optional.empty();
  }

  /**
   * Counts a record and prints it if it is due.
   *
   * @param decoded the decoded value
   * @return false if the reader of the output is gone
   */
  public boolean add(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {
    boolean due = counts.records() % printEvery == 0;
    counts.add(decoded);
    if (!due) {
      return true;
    }
    progress.ifPresent(ProgressLine::clear);
    out.println(layout.text(record, decoded));
    return !out.checkError();
  }

  /** The number of records so far. */
  public long records() {
    return counts.records();
  }

  /** Updates the progress line if it is due. */
  public void updateProgress() {
    progress.ifPresent(ProgressLine::update);
  }

  /** Prints the number of records, and of rejected ones by reason. */
  @Override
  public void close() {
    progress.ifPresent(ProgressLine::clear);
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    err.println(counts.summary(seconds));
  }
}
