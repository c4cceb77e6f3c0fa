package io.spinboard.pipeline.shards;

/** What a shard of players is told: what was spun, or that its hottest of a tick are asked for. */
sealed interface PlayerMessage {

  /**
   * What was spun.
   *
   * @param batch spins of the shard's players
   */
  record Spins(SpinBatch batch) implements PlayerMessage {}

  /**
   * A request for the hottest as of a tick.
   *
   * @param asOfMicros the tick
   */
  record Ask(long asOfMicros) implements PlayerMessage {}
}
