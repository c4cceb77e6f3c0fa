package io.spinboard.replay.record;

import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.recordings.Recorded;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Writes what a topic has to a file. One thread records; any thread may look at it. */
final class Recorder implements ProgressSource {
  private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final TopicReader reader;
  private final Lanes lanes;
  private final RecordingFile file;
  private final boolean endless;
  private long lastPart = System.nanoTime();
  private long lastSound = System.nanoTime();
  private volatile long records;
  private volatile double share;
  private volatile boolean silent;

  /**
   * @param endless whether there is no telling how much is to come
   */
  Recorder(TopicReader reader, Lanes lanes, RecordingFile file, boolean endless) {
    this.reader = reader;
    this.lanes = lanes;
    this.file = file;
    this.endless = endless;
    this.share = endless ? Double.NaN : 0;
  }

  /**
   * Records until the end, or until it is interrupted; either way, what the file then has is whole.
   *
   * @return whether the end has been reached
   */
  boolean record() throws IOException {
    boolean ended = false;
    try {
      reader.seek(lanes);
      ended = recordAll();
    } catch (InterruptException stopped) {
      // The Kafka client sets the flag again; here it has done its duty.
      Thread.interrupted();
    }
    file.endPart(lanes.positions());
    return ended;
  }

  private boolean recordAll() throws IOException {
    while (!lanes.areDone()) {
      heed(reader.fetch(lanes));
      writeFetched();
      endPartIfDue();
    }
    return true;
  }

  private void writeFetched() throws IOException {
    for (ConsumerRecord<byte[], byte[]> one = lanes.next(); one != null; one = lanes.next()) {
      file.write(
          new Recorded(one.partition(), one.offset(), one.timestamp(), one.key(), one.value()));
    }
    records = file.records();
    share = endless ? Double.NaN : lanes.share();
  }

  private void endPartIfDue() throws IOException {
    if (file.hasPart() && System.nanoTime() - lastPart > PART_NANOS) {
      file.endPart(lanes.positions());
      lastPart = System.nanoTime();
    }
  }

  /** A topic may have nothing to say for long; whether that is so, Kafka is asked now and then. */
  private void heed(boolean sound) {
    if (sound) {
      silent = false;
      lastSound = System.nanoTime();
    } else if (System.nanoTime() - lastSound > SILENCE_NANOS) {
      silent = !reader.isAnswered();
      lastSound = System.nanoTime();
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
    return silent;
  }
}
