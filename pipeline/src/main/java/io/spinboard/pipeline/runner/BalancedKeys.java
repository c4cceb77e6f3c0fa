package io.spinboard.pipeline.runner;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.apache.beam.runners.flink.adapter.FlinkKey;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Keys of state that Flink distributes evenly among parallel tasks. Flink hashes a key into one of
 * 128 key groups, and each task owns a range of as many groups as any other. Consecutive numbers
 * would collide: of 16 such keys on 8 tasks, one task would own three and another none.
 *
 * <p>The keys must never change, since savepoints hold state under them. Other runners treat them
 * like any other numbers.
 */
public final class BalancedKeys {
  /** Flink's default maximum parallelism for a parallelism of up to 85. */
  private static final int GROUPS = KeyGroupRangeAssignment.DEFAULT_LOWER_BOUND_MAX_PARALLELISM;

  private BalancedKeys() {}

  /** Returns {@code count} distinct keys. */
  public static int[] of(int count) {
    int[] next = IntStream.range(0, GROUPS).map(group -> firstOf(group, count)).toArray();
    int[] keys = new int[count];
    int found = 0;
    for (int key = 0; found < count; key++) {
      int group = groupOf(key);
      if (next[group] < firstOf(group + 1, count)) {
        keys[next[group]++] = key;
        found++;
      }
    }
    return keys;
  }

  /** Returns the first index whose key is in {@code group} or in a later group. */
  private static int firstOf(int group, int count) {
    return (group * count + GROUPS - 1) / GROUPS;
  }

  /** Returns the group into which Flink hashes a key as Beam encodes it. */
  private static int groupOf(int key) {
    try {
      byte[] encoded = CoderUtils.encodeToByteArray(VarIntCoder.of(), key);
      return KeyGroupRangeAssignment.assignToKeyGroup(
          FlinkKey.of(ByteBuffer.wrap(encoded)), GROUPS);
    } catch (CoderException e) {
      throw new IllegalStateException(e);
    }
  }
}
