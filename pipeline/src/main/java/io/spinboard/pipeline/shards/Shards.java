package io.spinboard.pipeline.shards;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Divides player and team ids among shards, evenly and the same way in every build: state is kept
 * under the shard of its ids. A change of the hash must raise the version of {@link
 * io.spinboard.pipeline.standings.OpenPeriods}' encoding, so that earlier state is refused.
 */
public final class Shards {
  private Shards() {}

  /**
   * The shard of {@code id}, from 0 to {@code shards − 1}; neighbouring ids are spread. The ids of
   * one shard must not be alike to the hash tables that it keeps them in, so this is not the hash
   * that those use: they would put all ids into every sixteenth of their slots.
   */
  public static int of(int id, int shards) {
    return Math.floorMod(HashCommon.murmurHash3(id), shards);
  }
}
