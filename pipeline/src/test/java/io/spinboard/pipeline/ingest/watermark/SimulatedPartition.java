package io.spinboard.pipeline.ingest.watermark;

import io.spinboard.events.Decoded;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.events.SpinEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A partition and a reader of it, as KafkaIO drives it: it polls records, and requests the end of
 * the partition from time to time.
 */
final class SimulatedPartition {
  private static final long MAX_OUT_OF_ORDERNESS_MILLIS = 5_000;
  private static final long FAR_PAST = Instant.EPOCH.toEpochMilli();

  private final TopicEventTime topic;
  private final ManualClock clock;
  private final IdleCheck idle;
  private final EndOfRecords end;
  private final SpinDecoder decoder;
  private final PartitionWatermark watermark;
  private long position;
  private long lastRecord = -1;
  private long checkedMillis = FAR_PAST;

  SimulatedPartition(TopicEventTime topic, ManualClock clock, Instant restored) {
    this(topic, clock, restored, new IdleCheck(), new EndOfRecords());
  }

  private SimulatedPartition(
      TopicEventTime topic, ManualClock clock, Instant restored, IdleCheck idle, EndOfRecords end) {
    this.topic = topic;
    this.clock = clock;
    this.idle = idle;
    this.end = end;
    this.decoder = new SpinDecoder(Duration.ofMinutes(1), clock);
    this.watermark =
        new PartitionWatermark(topic, idle, MAX_OUT_OF_ORDERNESS_MILLIS, restored.toEpochMilli());
  }

  /** A new reader of the same partition resumes where this one is. */
  SimulatedPartition nextReader() {
    SimulatedPartition next =
        new SimulatedPartition(topic, clock, Instant.ofEpochMilli(watermark.millis()), idle, end);
    next.position = position;
    next.lastRecord = lastRecord;
    return next;
  }

  /** Reads a spin with this event time, while more records remain; returns its timestamp. */
  Instant readSpin(String eventTime) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(eventTime));
    return read(SpinEncoder.encode(new Spin(1, 10, 50, 5, micros, Spin.NO_TEAM, null, null)));
  }

  /** Reads a record that is rejected, while more records remain; returns its timestamp. */
  Instant readRejected() {
    return read("not a spin".getBytes(StandardCharsets.UTF_8));
  }

  private Instant read(byte[] value) {
    watermark.recordsArrived();
    end.pollsFrom(position);
    lastRecord = position;
    end.polled(position);
    position++;
    end.polledTo(position);
    Decoded decoded = decoder.decode(value);
    long timestamp =
        decoded instanceof Spin spin
            ? watermark.addSpin(spin.eventTimeMicros())
            : watermark.millis();
    advance(1);
    return Instant.ofEpochMilli(timestamp);
  }

  /** The consumer passes an offset that has no record, such as a transaction marker. */
  void skipOffset() {
    end.pollsFrom(position);
    position++;
    end.polledTo(position);
  }

  /** A check finds that no records remain; returns the watermark. */
  Instant checkEmpty() {
    checkedMillis = clock.millis();
    return repeatLastCheck();
  }

  /** Kafka does not respond, so the last check is still the newest; returns the watermark. */
  Instant repeatLastCheck() {
    // As KafkaIO computes it.
    return advance(end.before(position) - (lastRecord + 1));
  }

  /** The reader has not requested the end of the partition yet; returns the watermark. */
  Instant advanceWithUnknownBacklog() {
    return advance(-1);
  }

  private Instant advance(long backlog) {
    return Instant.ofEpochMilli(watermark.advance(backlog, checkedMillis, clock.millis()));
  }

  Instant watermark() {
    return Instant.ofEpochMilli(watermark.millis());
  }

  /** The runner starts or advances the reader. */
  void startTurn() {
    watermark.startTurn();
  }

  boolean isWithheld() {
    return watermark.isWithheld();
  }
}
