package io.spinboard.pipeline.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.io.kafka.TimestampPolicy;
import org.apache.beam.sdk.io.kafka.TimestampPolicyFactory;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.kafka.common.TopicPartition;
import org.joda.time.Instant;

/** Gives each partition its {@link EventTimePolicy}, all of one job on one {@link TopicClock}. */
final class EventTimePolicyFactory implements TimestampPolicyFactory<byte[], Received> {
  private static final long serialVersionUID = 1;

  private final String job = UUID.randomUUID().toString();
  private final long maxOutOfOrdernessMillis;

  EventTimePolicyFactory(Duration maxOutOfOrderness) {
    this.maxOutOfOrdernessMillis = maxOutOfOrderness.toMillis();
  }

  @Override
  public TimestampPolicy<byte[], Received> createTimestampPolicy(
      TopicPartition partition, Optional<Instant> restoredWatermark) {
    return new EventTimePolicy(
        TopicClock.of(job),
        maxOutOfOrdernessMillis,
        restoredWatermark.orElse(BoundedWindow.TIMESTAMP_MIN_VALUE),
        InstantSource.system());
  }
}
