package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.wire.PackedSpins;

/** What is sent to a shard. */
sealed interface ShardMessage {

  /**
   * Spins to add.
   *
   * @param packed spins of the shard's players or teams, in the order in which they were read
   */
  record Spins(PackedSpins packed) implements ShardMessage {}

  /**
   * A request to evaluate a tick as soon as the watermark reaches it.
   *
   * @param tickMicros the tick, microseconds
   */
  record Tick(long tickMicros) implements ShardMessage {}

  /**
   * Notice that a {@link ChangeSource} has changed.
   *
   * @param lastTickMicros the tick requested last, microseconds
   */
  record Change(long lastTickMicros) implements ShardMessage {}
}
