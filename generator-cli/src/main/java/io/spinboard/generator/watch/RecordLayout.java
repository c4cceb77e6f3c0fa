package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Formats records as text. */
interface RecordLayout {
  /**
   * Formats a record, possibly with a heading, without a final line break.
   *
   * @param decoded the decoded value of the record
   */
  String text(ConsumerRecord<byte[], byte[]> record, Decoded decoded);
}
