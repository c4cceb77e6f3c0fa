package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.wire.PackedSpins;

/**
 * What a shard is told: what was spun, that what it has as of a tick is asked for, or that
 * campaigns have changed.
 */
sealed interface ShardMessage {

  /**
   * What was spun.
   *
   * @param packed spins of the shard's players or teams, in the order in which they were read
   */
  record Spins(PackedSpins packed) implements ShardMessage {}

  /**
   * A request for what the shard has as of a tick.
   *
   * @param asOfMicros the tick
   */
  record Ask(long asOfMicros) implements ShardMessage {}

  /**
   * A request to look at the campaigns, since nothing else may come that makes a shard do so.
   *
   * @param asOfMicros the tick that was asked for last
   */
  record Look(long asOfMicros) implements ShardMessage {}
}
