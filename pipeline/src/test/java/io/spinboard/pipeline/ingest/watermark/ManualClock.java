package io.spinboard.pipeline.ingest.watermark;

import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that a test sets. */
final class ManualClock implements InstantSource {
  private Instant now;

  ManualClock(String now) {
    this.now = Instant.parse(now);
  }

  void advanceSeconds(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
