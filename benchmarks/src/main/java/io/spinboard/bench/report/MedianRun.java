package io.spinboard.bench.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * How fast a program was in the middle one of its rounds: as many were slower, in comparison with
 * the yardstick, as were faster.
 *
 * @param throughput in that round
 * @param ratios in that round
 * @param least steady ratio of all rounds; null if the middle one is not known
 * @param greatest steady ratio of all rounds; null if the middle one is not known
 */
record MedianRun(Throughput throughput, RateRatios ratios, Double least, Double greatest) {
  /** The program in some rounds, at least one of them its own. */
  static MedianRun of(BenchProgram contender, List<BenchRound> rounds) {
    List<MedianRun> each =
        rounds.stream()
            .flatMap(round -> round.of(contender).map(found -> alone(found, round)).stream())
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
