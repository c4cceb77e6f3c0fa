package io.spinboard.pipeline.shard;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.apache.beam.runners.flink.adapter.FlinkKey;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * The keys under which shards keep their state, chosen so that Flink divides them evenly. Flink
 * hashes a key into one of 128 groups, and each parallel task gets as many neighbouring groups as
 * any other. Keys that are simply counted up meet by chance: of 16 on 8 tasks one task would have
 * three and another none.
 *
 * <p>The keys are for ever: a savepoint holds state under them. To other runners they are numbers
 * like any others.
 */
public final class ShardKeys {
  /** What Flink chooses for a parallelism of up to 85, if nothing is said. */
  private static final int GROUPS = KeyGroupRangeAssignment.DEFAULT_LOWER_BOUND_MAX_PARALLELISM;

  private ShardKeys() {}

  /** The keys of so many shards, by number of the shard. */
  public static int[] of(int shards) {
    int[] next = IntStream.range(0, GROUPS).map(group -> firstOf(group, shards)).toArray();
    int[] keys = new int[shards];
    int found = 0;
    for (int key = 0; found < shards; key++) {
      int group = groupOf(key);
      if (next[group] < firstOf(group + 1, shards)) {
        keys[next[group]++] = key;
        found++;
      }
    }
    return keys;
  }

  /** The first of the shards that belong to a group or to one after it: all are spread evenly. */
  private static int firstOf(int group, int shards) {
    return (group * shards + GROUPS - 1) / GROUPS;
  }

  /** The group into which Flink hashes what Beam makes of a key. */
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
