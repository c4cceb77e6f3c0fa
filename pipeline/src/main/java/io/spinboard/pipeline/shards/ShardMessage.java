package io.spinboard.pipeline.shards;

/** What a shard is told: what was spun, or that what it has as of a tick is asked for. */
sealed interface ShardMessage {

  /**
   * What was spun.
   *
   * @param batch spins of the shard's players or teams
   */
  record Spins(SpinBatch batch) implements ShardMessage {}

  /**
   * A request for what the shard has as of a tick.
   *
   * @param asOfMicros the tick
   */
  record Ask(long asOfMicros) implements ShardMessage {}
}
