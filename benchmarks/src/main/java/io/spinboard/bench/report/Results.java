package io.spinboard.bench.report;

import io.spinboard.bench.freshness.Freshness;
import io.spinboard.bench.freshness.FreshnessPlan;
import io.spinboard.bench.throughput.Contender;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.Workload;
import java.util.List;

/**
 * All that was measured in one run.
 *
 * @param machine where
 * @param workload with which spins
 * @param freshnessPlan how freshness was measured
 * @param throughputs how fast each program was, in the order in which they ran
 * @param freshness how fresh boards were; null if it was not measured
 */
public record Results(
    Machine machine,
    Workload workload,
    FreshnessPlan freshnessPlan,
    List<Throughput> throughputs,
    Freshness freshness) {
  /** What the others are compared with; null if it was not measured. */
  Throughput limit() {
    return throughputs.stream()
        .filter(each -> each.contender() == Contender.LIMIT)
        .findFirst()
        .orElse(null);
  }

  /** A program's rates in comparison with the limit. */
  Ratios ratios(Throughput program) {
    return Ratios.of(program, limit());
  }
}
