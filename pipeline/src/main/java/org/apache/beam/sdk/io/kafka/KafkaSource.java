package org.apache.beam.sdk.io.kafka;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;

/**
 * Gives access to KafkaIO's reader, which is package-private. KafkaIO's own transform emits one
 * element per record; Spinboard wraps the reader to emit one element per batch.
 */
public final class KafkaSource {
  private KafkaSource() {}

  /**
   * Creates a reader.
   *
   * @param read the partitions to read and how to read them
   * @param mark where to start or resume; null to start where {@code read} says
   */
  public static <K, V> UnboundedReader<KafkaRecord<K, V>> reader(
      KafkaIO.Read<K, V> read, KafkaCheckpointMark mark) {
    return new KafkaUnboundedReader<>(new KafkaUnboundedSource<>(read, -1), mark);
  }

  /** Returns the coder of a reader's checkpoint marks. */
  public static Coder<KafkaCheckpointMark> checkpointMarkCoder() {
    return new KafkaUnboundedSource<>(KafkaIO.<byte[], byte[]>read(), -1).getCheckpointMarkCoder();
  }
}
