package io.spinboard.bench.report;

import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * Runs of several programs with the same spins, one after the other. A machine's speed varies over
 * time, so a program is only compared with the baseline of its own round.
 *
 * @param throughputs the throughput of each program, in the order of the runs
 */
public record BenchRound(List<Throughput> throughputs) {
  /** Returns the throughput of the baseline; null if it was not measured. */
  Throughput baseline() {
    return throughputs.stream()
        .filter(each -> each.program().isBaseline())
        .findFirst()
        .orElse(null);
  }

  /** Returns the throughput of a program; empty if it was not measured. */
  Optional<Throughput> of(BenchProgram program) {
    return throughputs.stream().filter(each -> each.program() == program).findFirst();
  }

  /** Returns a program's rates relative to the baseline. */
  RateRatios ratios(Throughput program) {
    return RateRatios.of(program, baseline());
  }
}
