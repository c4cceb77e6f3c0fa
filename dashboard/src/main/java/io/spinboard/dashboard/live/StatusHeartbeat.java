package io.spinboard.dashboard.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends the status to every event stream at a fixed interval, so that clients detect a lost server
 * and the server detects lost clients.
 */
public final class StatusHeartbeat implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  private StatusHeartbeat() {}

  /** Starts sending. */
  public static StatusHeartbeat start(EventStreamRegistry streams, StatusTracker tracker) {
    StatusHeartbeat heartbeat = new StatusHeartbeat();
    long millis = INTERVAL.toMillis();
    ScheduledFuture<?> unused =
        heartbeat.executor.scheduleAtFixedRate(
            () -> streams.publish(tracker.event()), millis, millis, TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
