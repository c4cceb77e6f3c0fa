package org.apache.beam.sdk.io.kafka;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;

/**
 * Opens the one door that KafkaIO keeps package-private: its reader itself, rather than a transform
 * that emits an element a record. Spinboard wraps it to emit an element a batch.
 */
public final class KafkaSource {
  private KafkaSource() {}

  /**
   * A reader of the partitions that {@code read} names.
   *
   * @param mark where to go on; null to begin where {@code read} says
   */
  public static <K, V> UnboundedReader<KafkaRecord<K, V>> reader(
      KafkaIO.Read<K, V> read, KafkaCheckpointMark mark) {
    return new KafkaUnboundedReader<>(new KafkaUnboundedSource<>(read, -1), mark);
  }

  /** The coder of where a reader is. */
  public static Coder<KafkaCheckpointMark> checkpointMarkCoder() {
    return new KafkaUnboundedSource<>(KafkaIO.<byte[], byte[]>read(), -1).getCheckpointMarkCoder();
  }
}
