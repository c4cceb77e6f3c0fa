package io.spinboard.replay.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at work every second: shows on a terminal how far it is, and says so anywhere when it has
 * to wait for Kafka.
 */
public final class Progress implements AutoCloseable {
  private static final int SILENT_SECONDS_WORTH_A_WORD = 5;
  private static final String REST_OF_LINE = "\u001b[K";

  private final Work work;
  private final String verb;
  private final String kafka;
  private final PrintWriter err;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private final double shareAtFirst;
  private final ScheduledExecutorService everySecond =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private long lastRecords;
  private int silentSeconds;
  private boolean shown;

  /**
   * @param verb what becomes of records, such as {@code sent}
   * @param kafka what Kafka is called when it has to be waited for
   * @param terminal whether somebody is watching
   */
  public Progress(Work work, String verb, String kafka, PrintWriter err, boolean terminal) {
    this.work = work;
    this.verb = verb;
    this.kafka = kafka;
    this.err = err;
    this.terminal = terminal;
    this.shareAtFirst = work.share();
    var unused = everySecond.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Says a line, which stays, between what comes and goes. */
  public synchronized void say(String line) {
    if (shown) {
      err.print("\r" + REST_OF_LINE);
      shown = false;
    }
    err.println(line);
  }

  @Override
  public synchronized void close() {
    everySecond.shutdownNow();
    if (shown) {
      err.println();
    }
  }

  private synchronized void look() {
    long records = work.records();
    boolean waiting = records == lastRecords && work.awaitsKafka();
    silentSeconds = waiting ? silentSeconds + 1 : 0;
    if (silentSeconds == SILENT_SECONDS_WORTH_A_WORD) {
      say("waiting for " + kafka);
    }
    if (terminal && !waiting && records > 0 && !everySecond.isShutdown()) {
      String line = line(work.share(), records, records - lastRecords, System.nanoTime() - begun);
      err.print("\r" + line + REST_OF_LINE);
      err.flush();
      shown = true;
    }
    lastRecords = records;
  }

  private String line(double share, long records, long lastSecond, long nanos) {
    String counted =
        String.format(Locale.ROOT, "%s %,d records (%,d/s)", verb, records, lastSecond);
    if (Double.isNaN(share)) {
      return counted;
    }
    double doneHere = share - shareAtFirst;
    String left =
        doneHere > 0
            ? ", " + words(Duration.ofNanos((long) (nanos / doneHere * (1 - share)))) + " left"
            : "";
    return Bar.of(share) + " " + counted + left;
  }

  private static String words(Duration left) {
    long seconds = Math.max(1, left.toSeconds());
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
            : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
