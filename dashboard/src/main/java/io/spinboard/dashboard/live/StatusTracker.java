package io.spinboard.dashboard.live;

import io.spinboard.dashboard.database.DatabaseHealth;
import io.spinboard.dashboard.response.JsonEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Tracks the state of the database, of the pipeline's connection and of the last publication. */
public final class StatusTracker {
  private final InstantSource clock;
  private final AtomicLong sequences = new AtomicLong();
  private volatile DatabaseHealth database;
  private volatile Boolean pipelineConnected;
  private volatile Instant lastPublishedAt;

  public StatusTracker(InstantSource clock) {
    this.clock = clock;
    this.database = DatabaseHealth.connecting(clock.instant());
  }

  /** Records the health of the database and returns whether its state changed. */
  boolean setDatabase(DatabaseHealth health) {
    DatabaseHealth earlier = database;
    if (!health.isUp()) {
      pipelineConnected = null;
    }
    database = health.after(earlier);
    return earlier.state() != health.state();
  }

  /**
   * Records a publication.
   *
   * @param time when it was published; null if unknown
   */
  void setLastPublishedAt(Instant time) {
    lastPublishedAt = time;
  }

  /** Records whether a pipeline is connected and returns whether that changed. */
  boolean setPipelineConnected(boolean connected) {
    boolean changed = pipelineConnected == null || pipelineConnected != connected;
    pipelineConnected = connected;
    return changed;
  }

  /** Whether boards can be read. */
  public DatabaseHealth database() {
    return database;
  }

  /** The current status. */
  public DashboardStatus status() {
    DatabaseHealth health = database;
    return new DashboardStatus(
        health.state(),
        health.problem(),
        health.since(),
        pipelineConnected,
        lastPublishedAt,
        clock.instant());
  }

  /** The current status as an event. */
  ServerSentEvent event() {
    return ServerSentEvent.of(
        "status", sequences.incrementAndGet(), "status", JsonEncoder.encode(status()));
  }
}
