package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.ingest.watermark.PartitionWatermark;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.apache.beam.sdk.io.kafka.TimestampPolicy;
import org.joda.time.Instant;

/** Connects KafkaIO to a {@link PartitionWatermark}. */
final class WatermarkPolicy extends TimestampPolicy<byte[], PolledRecords> {
  private final PartitionWatermark watermark;
  private final KafkaOutage outage;

  WatermarkPolicy(PartitionWatermark watermark, KafkaOutage outage) {
    this.watermark = watermark;
    this.outage = outage;
  }

  /** Returns the least timestamp of the records. Rejected ones are as old as the watermark. */
  @Override
  public Instant getTimestampForRecord(
      PartitionContext partition, KafkaRecord<byte[], PolledRecords> polled) {
    watermark.recordsArrived();
    long oldest = Long.MAX_VALUE;
    for (DecodedRecord record : polled.getKV().getValue().records()) {
      long timestamp =
          record.decoded() instanceof Spin spin
              ? watermark.addSpin(spin.eventTimeMicros())
              : watermark.millis();
      oldest = Math.min(oldest, timestamp);
    }
    return Instant.ofEpochMilli(oldest);
  }

  @Override
  public Instant getWatermark(PartitionContext partition) {
    long now = System.currentTimeMillis();
    long checked = partition.getBacklogCheckTime().getMillis();
    outage.brokerResponded(checked, now);
    return Instant.ofEpochMilli(watermark.advance(partition.getMessageBacklog(), checked, now));
  }
}
