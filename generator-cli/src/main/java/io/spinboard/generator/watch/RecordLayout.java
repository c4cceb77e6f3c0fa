package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record looks like. */
interface RecordLayout {
  /**
   * The record as text, which may come with a heading, without a line break at its end.
   *
   * @param decoded what the record's value turned out to be
   */
  String text(ConsumerRecord<byte[], byte[]> record, Decoded decoded);
}
