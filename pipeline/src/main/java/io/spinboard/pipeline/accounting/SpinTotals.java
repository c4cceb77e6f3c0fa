package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.rank.Report;
import io.spinboard.pipeline.wire.VersionedRecord;

/**
 * The account of one part of a step since the job began. A later account replaces an earlier one.
 *
 * @param step which step accounts
 * @param part the part of the step's keys, e.g. a shard
 * @param counted spins that count on boards
 * @param duplicates spins whose id had been seen before
 * @param tooLate spins among the counted that came too late for at least one closed period
 */
@VersionedRecord(name = "spin totals", version = 1)
public record SpinTotals(Step step, int part, long counted, long duplicates, long tooLate)
    implements Report<SpinTotals> {

  /** A step that accounts for spins. */
  public enum Step {
    /** Removes duplicates. */
    DEDUPLICATE,
    /** Counts spins in the shards of players. */
    COUNT
  }

  /** Where an account comes from. */
  private record Source(Step step, int part) {}

  static SpinTotals duplicates(int part, long duplicates) {
    return new SpinTotals(Step.DEDUPLICATE, part, 0, duplicates, 0);
  }

  static SpinTotals counted(int shard, long counted, long tooLate) {
    return new SpinTotals(Step.COUNT, shard, counted, 0, tooLate);
  }

  @Override
  public Object source() {
    return new Source(step, part);
  }

  /** Both counts only grow. */
  @Override
  public boolean isNewerThan(SpinTotals other) {
    return counted + duplicates > other.counted + other.duplicates;
  }
}
