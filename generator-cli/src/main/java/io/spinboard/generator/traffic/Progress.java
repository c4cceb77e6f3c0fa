package io.spinboard.generator.traffic;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a publisher every second: shows the count on a terminal, and says so anywhere when Kafka
 * has stopped answering.
 */
final class Progress implements AutoCloseable {
  private static final int SILENT_SECONDS_WORTH_A_WORD = 5;

  private final SpinPublisher publisher;
  private final String bootstrap;
  private final PrintWriter err;
  private final boolean terminal;
  private final ScheduledExecutorService everySecond =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private long lastSent;
  private int silentSeconds;

  Progress(SpinPublisher publisher, String bootstrap, PrintWriter err, boolean terminal) {
    this.publisher = publisher;
    this.bootstrap = bootstrap;
    this.err = err;
    this.terminal = terminal;
    var unused = everySecond.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    everySecond.shutdownNow();
    if (terminal && lastSent > 0) {
      err.println();
    }
  }

  private void look() {
    long sent = publisher.sent();
    boolean waiting = sent == lastSent && publisher.handedOver() > sent;
    silentSeconds = waiting ? silentSeconds + 1 : 0;
    if (silentSeconds == SILENT_SECONDS_WORTH_A_WORD) {
      err.println((terminal ? "\n" : "") + "waiting for Kafka at " + bootstrap);
    }
    if (terminal && !waiting && sent > 0) {
      err.printf(Locale.ROOT, "\rsent %,d spins (%,d/s)   ", sent, sent - lastSent);
      err.flush();
    }
    lastSent = sent;
  }
}
