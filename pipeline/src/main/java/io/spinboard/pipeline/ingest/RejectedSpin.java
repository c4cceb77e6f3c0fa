package io.spinboard.pipeline.ingest;

import io.spinboard.events.Rejection;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.Arrays;

/**
 * A record that is not a spin, as the operator will see it.
 *
 * @param topic the topic, or the file if that does not tell a place in a topic
 * @param partition its partition; 0 for a file that does not tell
 * @param offset its offset; the line number, from 1, for a file that does not tell
 * @param reason the {@linkplain Rejection.Reason#code() code} of what is wrong
 * @param detail what is wrong, in one line
 * @param payload the first 64 KiB of the value; empty for a tombstone
 */
@VersionedRecord(name = "rejected record", version = 2)
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below go by the bytes
public record RejectedSpin(
    String topic, int partition, long offset, String reason, String detail, byte[] payload) {

  private static final int MAX_PAYLOAD = 64 * 1024;

  static RejectedSpin of(
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
