package io.spinboard.bench.report;

import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * Programs that went through the same spins one after the other. Machines change their pace, so a
 * program is compared with the yardstick of its own round only.
 *
 * @param throughputs how fast each program was, in the order in which they ran
 */
public record BenchRound(List<Throughput> throughputs) {
  /** What the others are compared with; null if it was not measured. */
  Throughput yardstick() {
    return throughputs.stream()
        .filter(each -> each.contender().isYardstick())
        .findFirst()
        .orElse(null);
  }

  /** How fast a program was, if it took part. */
  Optional<Throughput> of(BenchProgram contender) {
    return throughputs.stream().filter(each -> each.contender() == contender).findFirst();
  }

  /** A program's rates in comparison with the yardstick. */
  RateRatios ratios(Throughput program) {
    return RateRatios.of(program, yardstick());
  }
}
