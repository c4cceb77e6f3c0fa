package org.apache.beam.sdk.io.kafka;

import org.apache.beam.sdk.io.UnboundedSource;

/**
 * Opens the one door that KafkaIO keeps package-private: its source itself, rather than a transform
 * that emits an element a record. Spinboard wraps it to emit an element a batch.
 */
public final class KafkaSource {
  private KafkaSource() {}

  /** The source behind {@code read}. */
  public static <K, V> UnboundedSource<KafkaRecord<K, V>, KafkaCheckpointMark> of(
      KafkaIO.Read<K, V> read) {
    return read.makeSource();
  }
}
