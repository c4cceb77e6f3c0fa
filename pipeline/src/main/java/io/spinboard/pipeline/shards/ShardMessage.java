package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.wire.PackedSpins;

/** What a shard is told: what was spun, or that what it has as of a tick is asked for. */
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
}
