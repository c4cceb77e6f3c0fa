package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import java.time.InstantSource;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.apache.beam.sdk.io.kafka.TimestampPolicy;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.joda.time.Instant;

/**
 * The watermark of one partition: it trails the partition's greatest event time by the bound on
 * disorder. Rejected records do not move it.
 *
 * <p>A partition found empty twice, at least a second apart and with no record in between, is idle
 * and follows the topic, but only to where the topic was at the first look: whatever its producer
 * sent before that would have shown up by the second, and whatever it sends later is newer. So a
 * replay at any speed, with pauses, makes no spin late.
 */
final class EventTimePolicy extends TimestampPolicy<byte[], ReceivedBatch> {
  private static final long NEVER = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();

  private final TopicClock topic;
  private final IdleLook idleLook;
  private final long maxOutOfOrdernessMillis;
  private final InstantSource wallClock;
  private long watermark;
  private long newest = NEVER;
  private long backlog = -1;

  EventTimePolicy(
      TopicClock topic,
      IdleLook idleLook,
      long maxOutOfOrdernessMillis,
      Instant restored,
      InstantSource wallClock) {
    this.topic = topic;
    this.idleLook = idleLook;
    this.maxOutOfOrdernessMillis = maxOutOfOrdernessMillis;
    this.watermark = restored.getMillis();
    this.wallClock = wallClock;
  }

  @Override
  public Instant getTimestampForRecord(
      PartitionContext partition, KafkaRecord<byte[], ReceivedBatch> batch) {
    idleLook.forget();
    long oldest = Long.MAX_VALUE;
    for (Received record : batch.getKV().getValue().records()) {
      oldest = Math.min(oldest, timestampOf(record));
    }
    return Instant.ofEpochMilli(oldest);
  }

  private long timestampOf(Received record) {
    if (record.decoded() instanceof Spin spin) {
      long millis = Math.floorDiv(spin.eventTimeMicros(), 1000);
      newest = Math.max(newest, millis);
      return millis;
    }
    return watermark;
  }

  @Override
  public Instant getWatermark(PartitionContext partition) {
    backlog = partition.getMessageBacklog();
    long now = wallClock.millis();
    long lookedAt = partition.getBacklogCheckTime().getMillis();
    topic.outage().heard(lookedAt, now);
    if (newest != NEVER) {
      topic.saw(newest, now);
    }
    advanceTo(newest);
    if (backlog == 0) {
      followTopic(lookedAt, now);
    } else if (backlog > 0) {
      idleLook.forget();
    }
    return Instant.ofEpochMilli(watermark);
  }

  /** Records not read yet when the watermark was last asked for; negative if unknown. */
  long backlog() {
    return backlog;
  }

  /** The watermark when it was last asked for. */
  long watermarkMillis() {
    return watermark;
  }

  private void followTopic(long lookedAt, long now) {
    if (!idleLook.isTooRecent(lookedAt)) {
      advanceTo(idleLook.replace(Math.max(lookedAt, now), topic.reached(now), NEVER));
    }
  }

  private void advanceTo(long eventMillis) {
    if (eventMillis > NEVER + maxOutOfOrdernessMillis) {
      watermark = Math.max(watermark, eventMillis - maxOutOfOrdernessMillis);
    }
  }
}
