package io.spinboard.pipeline.shard;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Divides ids among shards, evenly and always alike, since state is where its ids belong. Who
 * changes that raises the versions of {@link io.spinboard.pipeline.standings.OpenPeriods} and
 * {@link io.spinboard.pipeline.ingest.SeenSpins} as they are encoded, so that earlier state is
 * refused.
 */
public final class ShardAssignment {
  private ShardAssignment() {}

  /**
   * The shard of {@code id}, from 0 to {@code shards − 1}; neighbouring ids are spread. The ids of
   * one shard must not be alike to the hash tables that it keeps them in, so this is not the hash
   * that those use: they would put all ids into every sixteenth of their slots.
   */
  public static int of(int id, int shards) {
    return Math.floorMod(HashCommon.murmurHash3(id), shards);
  }
}
