package io.spinboard.pipeline.ingest.kafka;

/**
 * Decides when a reader without a large backlog reads its next batch. A batch, however small,
 * becomes a message to each key downstream. Batches are evenly spaced, and one of them arrives just
 * in time for the next report, so that a spin waits for the report but hardly for its batch.
 *
 * @param reportEveryMillis the interval of reports, which are made at multiples of it by the wall
 *     clock; at least 1
 */
record BatchPacing(long reportEveryMillis) {
  /** Hot streaks wait for a batch, too. */
  static final long MAX_MILLIS = 170;

  /** The time from reading a spin to counting it, with a margin for a busy machine. */
  static final long LEAD_MILLIS = 80;

  private static final double NANOS_PER_MILLI = 1e6;

  /** Returns the time until the next batch is due, nanoseconds. */
  long nanosUntilNext(long nowMillis) {
    long batches = (reportEveryMillis + MAX_MILLIS - 1) / MAX_MILLIS;
    double distance = (double) reportEveryMillis / batches;
    long sinceReport = Math.floorMod(nowMillis + LEAD_MILLIS, reportEveryMillis);
    return (long) ((distance - sinceReport % distance) * NANOS_PER_MILLI);
  }
}
