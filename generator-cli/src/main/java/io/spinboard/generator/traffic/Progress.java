package io.spinboard.generator.traffic;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a destination every second: shows the count, the rate and the time left on a terminal,
 * and says so anywhere when messages have stopped arriving.
 */
public final class Progress implements AutoCloseable {
  private static final int SILENT_SECONDS_WORTH_A_WORD = 5;
  private static final String REST_OF_LINE = "\u001b[K";

  private final Destination destination;
  private final String name;
  private final long count;
  private final PrintWriter err;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private final ScheduledExecutorService everySecond =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private long lastArrived;
  private int silentSeconds;
  private boolean shown;

  /**
   * @param name what the destination is called when it has to be waited for
   * @param count how many messages there will be, or {@link SpinPublisher#ENDLESS}
   * @param terminal whether somebody is watching
   */
  public Progress(
      Destination destination, String name, long count, PrintWriter err, boolean terminal) {
    this.destination = destination;
    this.name = name;
    this.count = count;
    this.err = err;
    this.terminal = terminal;
    var unused = everySecond.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    everySecond.shutdownNow();
    if (shown) {
      err.println();
    }
  }

  private void look() {
    long arrived = destination.arrived().total();
    boolean waiting = arrived == lastArrived && destination.sent() > arrived;
    silentSeconds = waiting ? silentSeconds + 1 : 0;
    if (silentSeconds == SILENT_SECONDS_WORTH_A_WORD) {
      err.println((shown ? "\n" : "") + "waiting for " + name);
      shown = false;
    }
    if (terminal && !waiting && arrived > 0) {
      err.print("\r" + line(arrived, arrived - lastArrived, System.nanoTime() - begun));
      err.print(REST_OF_LINE);
      err.flush();
      shown = true;
    }
    lastArrived = arrived;
  }

  private String line(long arrived, long lastSecond, long nanos) {
    if (count == SpinPublisher.ENDLESS) {
      return String.format(Locale.ROOT, "sent %,d spins (%,d/s)", arrived, lastSecond);
    }
    Duration left = Duration.ofNanos((long) ((double) nanos / arrived * (count - arrived)));
    return String.format(
        Locale.ROOT,
        "sent %,d of %,d spins (%.0f%%, %,d/s), %s left",
        arrived,
        count,
        100.0 * arrived / count,
        lastSecond,
        words(left));
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
