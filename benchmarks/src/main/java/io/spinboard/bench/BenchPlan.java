package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardLoadPlan;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.throughput.CountingProgram;
import io.spinboard.bench.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The parts to measure and their settings.
 *
 * @param parts the parts
 * @param rounds the number of rounds of programs that are compared
 * @param workload the spins
 * @param directSpins the number of spins for the direct runner
 * @param growth the numbers of players for part growth, ascending
 * @param freshness the settings of parts freshness and reading
 * @param queries the queries per second of part reading
 * @param dashboard the settings of part dashboard
 * @param keep whether the servers' data is kept
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
  /** Whether a part is selected. */
  boolean has(BenchPart part) {
    return parts.contains(part);
  }

  /**
   * Returns the programs that count the whole workload, in their order; empty if none is selected.
   */
  List<CountingProgram> programs() {
    return Arrays.stream(CountingProgram.values())
        .filter(program -> program != CountingProgram.DIRECT && has(partOf(program)))
        .toList();
  }

  private static BenchPart partOf(CountingProgram program) {
    return switch (program) {
      case CONSUMER, LIMIT -> BenchPart.CONSUMERS;
      case BOARDS -> BenchPart.BOARDS;
      case PERIODS -> BenchPart.PERIODS;
      case DIRECT -> BenchPart.DIRECT;
    };
  }
}
