package io.spinboard.pipeline.ingest;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.apache.beam.sdk.io.kafka.KafkaTimestampType;
import org.apache.beam.sdk.io.kafka.TimestampPolicy.PartitionContext;
import org.apache.beam.sdk.values.KV;

/** One partition as its reader meets it: records, or none when it looks. */
final class PartitionRead {
  private final TopicClock topic;
  private final HandClock clock;
  private final IdleLook idleLook;
  private final EventTimePolicy policy;
  private final Looks looks = new Looks();

  PartitionRead(TopicClock topic, HandClock clock, Instant restored) {
    this(topic, clock, restored, new IdleLook());
  }

  private PartitionRead(TopicClock topic, HandClock clock, Instant restored, IdleLook idleLook) {
    this.topic = topic;
    this.clock = clock;
    this.idleLook = idleLook;
    this.policy =
        new EventTimePolicy(
            topic,
            idleLook,
            Duration.ofSeconds(5).toMillis(),
            org.joda.time.Instant.ofEpochMilli(restored.toEpochMilli()),
            clock);
  }

  /** Another reader of the same partition that goes on where this one is. */
  PartitionRead goneOnByAnother() {
    return new PartitionRead(topic, clock, watermark(), idleLook);
  }

  /** Reads a spin of this moment and returns the timestamp that it gets. */
  Instant spin(String at) {
    return read(
        new Spin(
            1,
            10,
            50,
            5,
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(at)),
            Spin.NO_TEAM,
            null,
            null));
  }

  /** Reads a record that is no spin and returns the timestamp that it gets. */
  Instant rejected() {
    return read(new Rejection(Rejection.Reason.NOT_JSON, "it is empty"));
  }

  private Instant read(Decoded decoded) {
    looks.backlog = 1;
    KafkaRecord<byte[], ReceivedBatch> record =
        new KafkaRecord<>(
            "gameplay",
            0,
            0,
            clock.millis(),
            KafkaTimestampType.CREATE_TIME,
            null,
            KV.of(new byte[0], new ReceivedBatch(List.of(new Received(0, decoded, new byte[0])))));
    return java(policy.getTimestampForRecord(looks, record));
  }

  /** The reader asks for the watermark; there is more to read. */
  Instant watermark() {
    return java(policy.getWatermark(looks));
  }

  /** The reader has looked and found nothing more; the watermark then. */
  Instant foundEmpty() {
    looks.backlog = 0;
    looks.at = org.joda.time.Instant.ofEpochMilli(clock.millis());
    return watermark();
  }

  /** The reader does not know yet whether there is more to read; the watermark then. */
  Instant foundNothingOut() {
    looks.backlog = -1;
    return watermark();
  }

  private static Instant java(org.joda.time.Instant instant) {
    return Instant.ofEpochMilli(instant.getMillis());
  }

  private static final class Looks extends PartitionContext {
    private long backlog = 1;
    private org.joda.time.Instant at = org.joda.time.Instant.EPOCH;

    @Override
    public long getMessageBacklog() {
      return backlog;
    }

    @Override
    public org.joda.time.Instant getBacklogCheckTime() {
      return at;
    }
  }
}
