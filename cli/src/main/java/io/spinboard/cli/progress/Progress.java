package io.spinboard.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at work every second: shows on a terminal how far it is, and says so anywhere when it has
 * to wait for others.
 */
public final class Progress implements AutoCloseable {
  private static final int SILENT_SECONDS_WORTH_A_WORD = 5;
  private static final String REST_OF_LINE = "\u001b[K";

  private final Work work;
  private final String verb;
  private final String noun;
  private final String others;
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
  private long lastDone;
  private int silentSeconds;
  private boolean shown;

  /**
   * @param verb what is done, such as {@code sent}
   * @param noun what that is done to, such as {@code records}
   * @param others what those are called that have to be waited for
   * @param terminal whether somebody is watching
   */
  public Progress(
      Work work, String verb, String noun, String others, PrintWriter err, boolean terminal) {
    this.work = work;
    this.verb = verb;
    this.noun = noun;
    this.others = others;
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
    long done = work.done();
    boolean waiting = done == lastDone && work.awaitsOthers();
    silentSeconds = waiting ? silentSeconds + 1 : 0;
    if (silentSeconds == SILENT_SECONDS_WORTH_A_WORD) {
      say("waiting for " + others);
    }
    if (terminal && !waiting && done > 0 && !everySecond.isShutdown()) {
      String line = line(work.share(), done, done - lastDone, System.nanoTime() - begun);
      err.print("\r" + line + REST_OF_LINE);
      err.flush();
      shown = true;
    }
    lastDone = done;
  }

  private String line(double share, long done, long lastSecond, long nanos) {
    String counted = String.format(Locale.ROOT, "%s %,d %s (%,d/s)", verb, done, noun, lastSecond);
    if (Double.isNaN(share)) {
      return counted;
    }
    double doneHere = share - shareAtFirst;
    String left =
        doneHere > 0
            ? ", "
                + Numbers.about(Duration.ofNanos((long) (nanos / doneHere * (1 - share))))
                + " left"
            : "";
    return Bar.of(share) + " " + counted + left;
  }
}
