package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.wire.VersionedRecord;

/**
 * What one shard of one step has accounted for since the job began. A later total replaces the
 * earlier one of the same step and shard.
 *
 * @param step which step accounts: "duplicates" or "players"
 * @param shard its shard
 * @param counted spins that count on boards
 * @param duplicates spins whose identity had been seen before
 * @param tooLate spins among the counted that came too late for at least one closed period
 */
@VersionedRecord(name = "shard totals", version = 2)
public record ShardTotals(String step, int shard, long counted, long duplicates, long tooLate) {

  /** The account of the step that removes duplicates. */
  public static ShardTotals duplicates(int shard, long duplicates) {
    return new ShardTotals("duplicates", shard, 0, duplicates, 0);
  }

  /** The account of the step that counts spins for players. */
  public static ShardTotals counted(int shard, long counted, long tooLate) {
    return new ShardTotals("players", shard, counted, 0, tooLate);
  }

  /** Whether the other is an account of the same step and shard. */
  boolean isOfSameShard(ShardTotals other) {
    return step.equals(other.step) && shard == other.shard;
  }

  /** How many spins it accounts for: of two accounts of a shard, the one with more is newer. */
  long spins() {
    return counted + duplicates;
  }
}
