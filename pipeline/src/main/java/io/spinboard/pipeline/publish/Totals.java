package io.spinboard.pipeline.publish;

/**
 * What the pipeline has accounted for since it began.
 *
 * @param counted spins on boards
 * @param duplicates spins whose identity had been seen before
 * @param tooLate spins among the counted that missed at least one closed period
 */
public record Totals(long counted, long duplicates, long tooLate) implements Board {

  @Override
  public String name() {
    return "spin_accounting";
  }
}
