package io.spinboard.cli.progress;

import io.spinboard.cli.text.HumanReadable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Displays the progress of work on standard error, updated every second: on a terminal as a line
 * that is overwritten. Without a terminal, only reports that the work is waiting for another
 * system.
 */
public final class ProgressDisplay implements AutoCloseable {
  private static final int SECONDS_UNTIL_WAITING_IS_REPORTED = 5;
  private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";

  private final ProgressSource work;
  private final String verb;
  private final String noun;
  private final String awaited;
  private final PrintWriter err;
  private final boolean terminal;
  private final long startNanos = System.nanoTime();
  private final double initialFraction;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private long lastDone;
  private int secondsWaiting;
  private boolean shown;

  /**
   * @param verb past participle, such as {@code sent}
   * @param noun plural of an item, such as {@code records}
   * @param awaited the system that the work may have to wait for, such as {@code Kafka}
   * @param terminal whether standard error is shown on a terminal
   */
  public ProgressDisplay(
      ProgressSource work,
      String verb,
      String noun,
      String awaited,
      PrintWriter err,
      boolean terminal) {
    this.work = work;
    this.verb = verb;
    this.noun = noun;
    this.awaited = awaited;
    this.err = err;
    this.terminal = terminal;
    this.initialFraction = work.fraction();
    var unused = scheduler.scheduleAtFixedRate(this::update, 1, 1, TimeUnit.SECONDS);
  }

  /** Prints a permanent line in place of the progress line, which reappears below it. */
  public synchronized void printLine(String line) {
    if (shown) {
      err.print("\r" + CLEAR_TO_END_OF_LINE);
      shown = false;
    }
    err.println(line);
  }

  @Override
  public synchronized void close() {
    scheduler.shutdownNow();
    if (shown) {
      err.println();
    }
  }

  private synchronized void update() {
    long done = work.done();
    boolean waiting = done == lastDone && work.isWaiting();
    secondsWaiting = waiting ? secondsWaiting + 1 : 0;
    if (secondsWaiting == SECONDS_UNTIL_WAITING_IS_REPORTED) {
      printLine("waiting for " + awaited);
    }
    if (terminal && !waiting && done > 0 && !scheduler.isShutdown()) {
      String line = line(work.fraction(), done, done - lastDone, System.nanoTime() - startNanos);
      err.print("\r" + line + CLEAR_TO_END_OF_LINE);
      err.flush();
      shown = true;
    }
    lastDone = done;
  }

  private String line(double fraction, long done, long perSecond, long nanos) {
    String counted = String.format(Locale.ROOT, "%s %,d %s (%,d/s)", verb, done, noun, perSecond);
    if (Double.isNaN(fraction)) {
      return counted;
    }
    double doneHere = fraction - initialFraction;
    String left =
        doneHere > 0
            ? ", "
                + HumanReadable.duration(
                    Duration.ofNanos((long) (nanos / doneHere * (1 - fraction))))
                + " left"
            : "";
    return ProgressBar.of(fraction) + " " + counted + left;
  }
}
