package io.spinboard.recordings;

/**
 * A record of a topic as a recording keeps it.
 *
 * @param partition the partition it was in; {@link #UNKNOWN} if the recording does not say
 * @param offset its place in the partition; {@link #UNKNOWN} if the recording does not say
 * @param timestampMillis Kafka's timestamp, milliseconds since 1970-01-01 UTC; {@link #UNKNOWN} if
 *     the recording does not say
 * @param key the key; null if it had none, or the recording does not say
 * @param value the value to the byte; null if it had none
 */
@SuppressWarnings("ArrayRecordComponent") // Who compares records compares their bytes.
public record Recorded(int partition, long offset, long timestampMillis, byte[] key, byte[] value) {
  /** In place of a partition, an offset or a timestamp that is not known. */
  public static final int UNKNOWN = -1;

  /** A value of which nothing else is known. */
  public static Recorded of(byte[] value) {
    return new Recorded(UNKNOWN, UNKNOWN, UNKNOWN, null, value);
  }

  /** Whether partition and offset are known. */
  public boolean hasPlace() {
    return partition != UNKNOWN;
  }
}
