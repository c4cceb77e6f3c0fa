package io.spinboard.pipeline.shard;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Divides player and team ids among shards. The division must never change, since state is kept
 * under the shard of its ids; a change must raise the versions of all state encodings.
 */
public final class ShardAssignment {
  private ShardAssignment() {}

  /**
   * The shard of an id, from 0 to {@code shards − 1}. This is not the hash of the tables inside a
   * shard: with the same hash, the ids of one shard would use every sixteenth slot only.
   */
  public static int of(int id, int shards) {
    return Math.floorMod(HashCommon.murmurHash3(id), shards);
  }
}
