package io.spinboard.recordings;

/**
 * A record of a topic, as stored in a recording.
 *
 * @param partition the partition, 0 or more; {@link #UNKNOWN} if the recording has none
 * @param offset the offset in the partition; {@link #UNKNOWN} if the recording has none
 * @param timestampMillis Kafka's timestamp, milliseconds since 1970-01-01 UTC; {@link #UNKNOWN} if
 *     the recording has none
 * @param key the key; null if the record or the recording has none
 * @param value the value, byte for byte; null if the record had none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared with equals.
public record RecordedRecord(
    int partition, long offset, long timestampMillis, byte[] key, byte[] value) {
  /** The partition, offset or timestamp of a record when the recording has none. */
  public static final int UNKNOWN = -1;

  /** A record without partition, offset, timestamp and key. */
  public static RecordedRecord of(byte[] value) {
    return new RecordedRecord(UNKNOWN, UNKNOWN, UNKNOWN, null, value);
  }

  /** Whether partition and offset are known. */
  public boolean hasOffset() {
    return partition != UNKNOWN;
  }
}
