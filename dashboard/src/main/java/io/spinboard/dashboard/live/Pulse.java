package io.spinboard.dashboard.live;

import io.spinboard.dashboard.answers.Json;
import io.spinboard.dashboard.database.DatabaseHealth;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Knows how the database and the publications are. */
public final class Pulse {
  private final InstantSource clock;
  private final AtomicLong sequences = new AtomicLong();
  private volatile DatabaseHealth database;
  private volatile Boolean pipelineConnected;
  private volatile Instant lastPublishedAt;

  public Pulse(InstantSource clock) {
    this.clock = clock;
    this.database = DatabaseHealth.connecting(clock.instant());
  }

  /** The database's state was found out; whether that is news. */
  boolean found(DatabaseHealth health) {
    DatabaseHealth earlier = database;
    if (!health.isUp()) {
      pipelineConnected = null;
    }
    database = health.after(earlier);
    return earlier.state() != health.state();
  }

  /**
   * Something was published.
   *
   * @param when null if that is unknown
   */
  void published(Instant when) {
    lastPublishedAt = when;
  }

  /** Whether a pipeline is connected to the database was found out; whether that is news. */
  boolean found(boolean pipeline) {
    boolean news = pipelineConnected == null || pipelineConnected != pipeline;
    pipelineConnected = pipeline;
    return news;
  }

  /** Whether boards can be read. */
  public DatabaseHealth database() {
    return database;
  }

  /** All of it, as of now. */
  public Status status() {
    DatabaseHealth health = database;
    return new Status(
        health.state(),
        health.problem(),
        health.since(),
        pipelineConnected,
        lastPublishedAt,
        clock.instant());
  }

  Event event() {
    return Event.of("status", sequences.incrementAndGet(), "status", Json.bytes(status()));
  }
}
