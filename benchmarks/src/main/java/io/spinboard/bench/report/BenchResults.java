package io.spinboard.bench.report;

import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.growth.GrowthResult;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.ReadingResult;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.Workload;
import java.util.List;

/**
 * All that was measured in one run.
 *
 * @param machine where
 * @param workload with which spins
 * @param freshnessPlan how freshness was measured
 * @param rounds how fast each program was, each time
 * @param growth what ever more players took, ascending; empty if it was not measured
 * @param freshness how fresh boards were; null if it was not measured
 * @param reading how fast boards were read; null if it was not measured
 * @param sending how fast each program sent spins, each time; empty if it was not measured
 * @param replaying how fast a recording was sent, each time; empty if it was not measured
 * @param verifying how fast a recording was counted, each time; empty if it was not measured
 * @param campaigns how fast spins were counted in campaigns, too, each time; empty if it was not
 *     measured
 * @param dashboard what the dashboard did under load; null if it was not measured
 */
public record BenchResults(
    MachineInfo machine,
    Workload workload,
    FreshnessPlan freshnessPlan,
    List<BenchRound> rounds,
    List<GrowthResult> growth,
    FreshnessResult freshness,
    ReadingResult reading,
    List<BenchRound> sending,
    List<BenchRound> replaying,
    List<BenchRound> verifying,
    List<BenchRound> campaigns,
    DashboardResult dashboard) {
  /** How fast each program was in the middle one of its rounds, in the order in which they ran. */
  static List<MedianRun> typical(List<BenchRound> rounds) {
    return rounds.stream()
        .flatMap(round -> round.throughputs().stream())
        .map(Throughput::contender)
        .distinct()
        .map(contender -> MedianRun.of(contender, rounds))
        .toList();
  }

  /** Whether programs were compared with a yardstick. */
  static boolean areCompared(List<BenchRound> rounds) {
    return rounds.stream().anyMatch(round -> round.yardstick() != null);
  }
}
