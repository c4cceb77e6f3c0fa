package io.spinboard.pipeline.ingest.kafka;

import org.apache.beam.sdk.metrics.Gauge;
import org.apache.beam.sdk.metrics.Metrics;

/** Metrics of one partition, updated about once a second. */
final class PartitionGauges {
  private static final long INTERVAL_MILLIS = 1_000;

  private final Gauge lag;
  private final Gauge watermarkAge;
  private long reportedAtMillis;

  PartitionGauges(int partition) {
    this.lag = Metrics.gauge("spinboard", "consumer_lag_records_partition_" + partition);
    this.watermarkAge = Metrics.gauge("spinboard", "watermark_age_ms_partition_" + partition);
  }

  /**
   * Reports, if the last report is a second old.
   *
   * @param backlog the number of records not read yet; negative if unknown
   * @param watermarkMillis the partition's watermark
   * @param nowMillis the wall clock
   */
  void report(long backlog, long watermarkMillis, long nowMillis) {
    if (nowMillis - reportedAtMillis < INTERVAL_MILLIS) {
      return;
    }
    reportedAtMillis = nowMillis;
    if (backlog >= 0) {
      lag.set(backlog);
    }
    // Before the first spin the watermark is at the beginning of time.
    if (watermarkMillis > 0) {
      watermarkAge.set(nowMillis - watermarkMillis);
    }
  }
}
