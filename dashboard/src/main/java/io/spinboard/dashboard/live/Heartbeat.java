package io.spinboard.dashboard.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends every client how things are, even if nothing happens: so that a client notices when its
 * server is gone, and the server that a client is.
 */
public final class Heartbeat implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  private Heartbeat() {}

  /** Begins to beat. */
  public static Heartbeat start(EventStreams streams, Pulse pulse) {
    Heartbeat heartbeat = new Heartbeat();
    long millis = PERIOD.toMillis();
    ScheduledFuture<?> unused =
        heartbeat.executor.scheduleAtFixedRate(
            () -> streams.publish(pulse.event()), millis, millis, TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
