package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardLoadPlan;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.throughput.CountingProgram;
import io.spinboard.bench.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param parts what of it all
 * @param rounds how often programs go through all spins
 * @param workload the spins that are counted
 * @param directSpins how many spins the direct runner counts
 * @param growth numbers of players, ascending
 * @param freshness how freshness is measured, and how spins come while boards are read
 * @param queries how many there are a second while boards are read
 * @param dashboard how the dashboard is loaded
 * @param keep whether the servers' data stays
 */
record BenchPlan(
    Set<BenchPart> parts,
    int rounds,
    Workload workload,
    long directSpins,
    List<Integer> growth,
    FreshnessPlan freshness,
    int queries,
    DashboardLoadPlan dashboard,
    boolean keep) {
  /** Whether a part is wanted. */
  boolean has(BenchPart part) {
    return parts.contains(part);
  }

  /** Who goes through the whole workload, in this order; empty if nobody does. */
  List<CountingProgram> contenders() {
    return Arrays.stream(CountingProgram.values())
        .filter(contender -> contender != CountingProgram.DIRECT && has(partOf(contender)))
        .toList();
  }

  private static BenchPart partOf(CountingProgram contender) {
    return switch (contender) {
      case CONSUMER, LIMIT -> BenchPart.CONSUMERS;
      case BOARDS -> BenchPart.BOARDS;
      case PERIODS -> BenchPart.PERIODS;
      case DIRECT -> BenchPart.DIRECT;
    };
  }
}
