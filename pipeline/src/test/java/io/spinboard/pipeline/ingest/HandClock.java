package io.spinboard.pipeline.ingest;

import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that moves when it is told to. */
final class HandClock implements InstantSource {
  private Instant now;

  HandClock(String now) {
    this.now = Instant.parse(now);
  }

  void passes(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
