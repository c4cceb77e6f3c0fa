package io.spinboard.replay.record;

import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.recordings.RecordedRecord;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Writes records of a topic to a file. One thread runs it; any thread may read its progress. */
final class Recorder implements ProgressSource {
  private static final long MAX_PART_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long REACHABILITY_CHECK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final TopicRangeReader reader;
  private final PartitionQueues queues;
  private final RecordingFile file;
  private final boolean endless;
  private long lastPart = System.nanoTime();
  private long lastCheck = System.nanoTime();
  private volatile long records;
  private volatile double share;
  private volatile boolean unreachable;

  /**
   * @param endless whether the end is unknown
   */
  Recorder(TopicRangeReader reader, PartitionQueues queues, RecordingFile file, boolean endless) {
    this.reader = reader;
    this.queues = queues;
    this.file = file;
    this.endless = endless;
    this.share = endless ? Double.NaN : 0;
  }

  /**
   * Records until the end or an interrupt; the file is complete in both cases.
   *
   * @return whether the end was reached
   */
  boolean record() throws IOException {
    boolean ended = false;
    try {
      reader.seek(queues);
      ended = recordAll();
    } catch (InterruptException stopped) {
      // The Kafka client sets the interrupt flag again.
      Thread.interrupted();
    }
    file.endPart(queues.positions());
    return ended;
  }

  private boolean recordAll() throws IOException {
    while (!queues.areDone()) {
      checkKafka(reader.fetch(queues));
      writeFetched();
      endPartIfDue();
    }
    return true;
  }

  private void writeFetched() throws IOException {
    for (ConsumerRecord<byte[], byte[]> one = queues.next(); one != null; one = queues.next()) {
      file.write(
          new RecordedRecord(
              one.partition(), one.offset(), one.timestamp(), one.key(), one.value()));
    }
    records = file.records();
    share = endless ? Double.NaN : queues.share();
  }

  private void endPartIfDue() throws IOException {
    if (file.hasPart() && System.nanoTime() - lastPart > MAX_PART_NANOS) {
      file.endPart(queues.positions());
      lastPart = System.nanoTime();
    }
  }

  /** Checks from time to time whether Kafka is reachable while no records arrive. */
  private void checkKafka(boolean fetched) {
    if (fetched) {
      unreachable = false;
      lastCheck = System.nanoTime();
    } else if (System.nanoTime() - lastCheck > REACHABILITY_CHECK_NANOS) {
      unreachable = !reader.isReachable();
      lastCheck = System.nanoTime();
    }
  }

  @Override
  public long done() {
    return records;
  }

  @Override
  public double fraction() {
    return share;
  }

  @Override
  public boolean isWaiting() {
    return unreachable;
  }
}
