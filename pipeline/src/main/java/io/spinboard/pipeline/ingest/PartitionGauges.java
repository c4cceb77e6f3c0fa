package io.spinboard.pipeline.ingest;

import org.apache.beam.sdk.metrics.Gauge;
import org.apache.beam.sdk.metrics.Metrics;

/** What operators watch of one partition, about once a second. */
final class PartitionGauges {
  private static final long EVERY_MILLIS = 1_000;

  private final Gauge lag;
  private final Gauge watermarkAge;
  private long reportedAtMillis;

  PartitionGauges(int partition) {
    this.lag = Metrics.gauge("spinboard", "consumer_lag_records_partition_" + partition);
    this.watermarkAge = Metrics.gauge("spinboard", "watermark_age_ms_partition_" + partition);
  }

  /**
   * Reports, if it is time.
   *
   * @param backlog records not read yet; negative if unknown
   * @param watermarkMillis the partition's watermark
   * @param nowMillis of the wall clock
   */
  void report(long backlog, long watermarkMillis, long nowMillis) {
    if (nowMillis - reportedAtMillis < EVERY_MILLIS) {
      return;
    }
    reportedAtMillis = nowMillis;
    if (backlog >= 0) {
      lag.set(backlog);
    }
    // Before the first spin there is no event time whose age could be told.
    if (watermarkMillis > 0) {
      watermarkAge.set(nowMillis - watermarkMillis);
    }
  }
}
