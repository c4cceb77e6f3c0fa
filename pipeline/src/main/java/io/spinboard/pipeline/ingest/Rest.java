package io.spinboard.pipeline.ingest;

/**
 * How long spins are left to gather before the next batch, while there is nothing to catch up with:
 * each batch is a message to each shard, however small. Batches come at even distances, and one of
 * them just in time to be in the next report, so that a spin waits for its report and hardly for
 * its batch.
 *
 * @param reportEveryMillis how often shards report, at whole multiples of it; at least 1
 */
record Rest(long reportEveryMillis) {
  /** Ticks of hot streaks wait for a batch, too. */
  static final long LONGEST_MILLIS = 170;

  /** How long it takes from here until a spin is counted, with time to spare for a busy machine. */
  static final long LEAD_MILLIS = 80;

  private static final double NANOS_A_MILLI = 1e6;

  /** Until the next batch is due, nanoseconds, from a wall clock's time on. */
  long nanos(long nowMillis) {
    long batches = (reportEveryMillis + LONGEST_MILLIS - 1) / LONGEST_MILLIS;
    double distance = (double) reportEveryMillis / batches;
    long sinceReport = Math.floorMod(nowMillis + LEAD_MILLIS, reportEveryMillis);
    return (long) ((distance - sinceReport % distance) * NANOS_A_MILLI);
  }
}
