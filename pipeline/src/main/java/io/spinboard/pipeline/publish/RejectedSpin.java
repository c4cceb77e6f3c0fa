package io.spinboard.pipeline.publish;

import io.spinboard.events.Rejection;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.Arrays;

/**
 * A rejected record, as it is written to {@code rejected_spins}.
 *
 * @param topic the topic, or the file if it is a recording without offsets
 * @param partition the record's partition; 0 in a recording without offsets
 * @param offset the record's offset; the line number, from 1, in a recording without offsets
 * @param reason the {@linkplain Rejection.Reason#code() code} of the reason
 * @param detail what is wrong with the record, in one line
 * @param payload the first 64 KiB of the value; empty for a tombstone
 */
@VersionedRecord(name = "rejected record", version = 2)
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
public record RejectedSpin(
    String topic, int partition, long offset, String reason, String detail, byte[] payload) {

  private static final int MAX_PAYLOAD = 64 * 1024;

  /**
   * Creates the row of a rejected record.
   *
   * @param payload the record's value; null for a tombstone
   */
  public static RejectedSpin of(
      String topic, int partition, long offset, Rejection rejection, byte[] payload) {
    byte[] kept = payload == null ? new byte[0] : payload;
    if (kept.length > MAX_PAYLOAD) {
      kept = Arrays.copyOf(kept, MAX_PAYLOAD);
    }
    return new RejectedSpin(
        topic, partition, offset, rejection.reason().code(), rejection.detail(), kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RejectedSpin that
        && topic.equals(that.topic)
        && partition == that.partition
        && offset == that.offset
        && reason.equals(that.reason)
        && detail.equals(that.detail)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return topic.hashCode() + 31 * partition + Long.hashCode(offset);
  }
}
