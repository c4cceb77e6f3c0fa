package io.spinboard.bench.report;

import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.growth.GrowthResult;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.ReadingResult;
import io.spinboard.bench.workload.Workload;
import java.util.List;

/**
 * The results of one run of the benchmark. Parts that were not measured are null or empty.
 *
 * @param machine the machine and the versions
 * @param workload the spins
 * @param freshnessPlan how freshness was measured
 * @param rounds the rounds of consumers and pipelines
 * @param growth the results for growing numbers of players, ascending
 * @param freshness the freshness of the boards
 * @param reading the rate and latencies of queries
 * @param sending the rounds of programs that send spins
 * @param replaying the rounds of programs that replay a recording
 * @param verifying the rounds of programs that verify a recording
 * @param campaigns the rounds of pipelines with campaigns
 * @param dashboard the dashboard under load
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
  private static final String PRODUCER = "a Kafka producer alone";

  /** Returns the comparison of consumers and pipelines. */
  Comparison counting() {
    return new Comparison("bench", "the practical limit", "2 threads each", rounds);
  }

  /** Returns the comparisons of other programs. */
  List<Comparison> others() {
    return List.of(
        new Comparison("generator", PRODUCER, "1 thread each", sending),
        new Comparison("replay", PRODUCER, "1 thread each", replaying),
        new Comparison("verify", "counting line feeds alone", "1 thread each", verifying),
        new Comparison("campaigns", "no campaign", "2 threads each", campaigns));
  }
}
