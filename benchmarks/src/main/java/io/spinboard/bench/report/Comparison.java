package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Throughput;
import java.util.List;

/**
 * Programs whose rates were compared with the rate of a baseline.
 *
 * @param chart the name of the chart's file, without its extension
 * @param baseline the baseline in words
 * @param threads the threads of the programs in words
 * @param rounds the rounds; empty if the programs were not measured
 */
record Comparison(String chart, String baseline, String threads, List<BenchRound> rounds) {
  /** Returns the median run of each program, in the order of the runs. */
  List<MedianRun> medianRuns() {
    return rounds.stream()
        .flatMap(round -> round.throughputs().stream())
        .map(Throughput::program)
        .distinct()
        .map(program -> MedianRun.of(program, rounds))
        .toList();
  }

  /** Whether the baseline was measured. */
  boolean hasBaseline() {
    return rounds.stream().anyMatch(round -> round.baseline() != null);
  }
}
