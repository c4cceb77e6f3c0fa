package io.spinboard.bench.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * A program's run in its median round, by the ratio to the baseline.
 *
 * @param throughput the throughput in that round
 * @param ratios the ratios in that round
 * @param least the least steady ratio of all rounds; null if the median is unknown
 * @param greatest the greatest steady ratio of all rounds; null if the median is unknown
 */
record MedianRun(Throughput throughput, RateRatios ratios, Double least, Double greatest) {
  /** Finds the median run of a program that took part in at least one of the rounds. */
  static MedianRun of(BenchProgram program, List<BenchRound> rounds) {
    List<MedianRun> each =
        rounds.stream()
            .flatMap(round -> round.of(program).map(found -> alone(found, round)).stream())
            .sorted(
                comparing((MedianRun one) -> one.ratios.steady(), nullsFirst(naturalOrder()))
                    .thenComparing(one -> one.throughput.spinsPerSecond()))
            .toList();
    MedianRun middle = each.get(each.size() / 2);
    return new MedianRun(
        middle.throughput,
        middle.ratios,
        Optional.ofNullable(each.get(0).ratios.steady()).orElse(middle.ratios.steady()),
        each.get(each.size() - 1).ratios.steady());
  }

  private static MedianRun alone(Throughput throughput, BenchRound round) {
    return new MedianRun(throughput, round.ratios(throughput), null, null);
  }
}
