package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Contender;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * Programs that went through the same spins one after the other. Machines change their pace, so a
 * program is compared with the limit of its own round only.
 *
 * @param throughputs how fast each program was, in the order in which they ran
 */
public record Round(List<Throughput> throughputs) {
  /** What the others are compared with; null if it was not measured. */
  Throughput limit() {
    return of(Contender.LIMIT).orElse(null);
  }

  /** How fast a program was, if it took part. */
  Optional<Throughput> of(Contender contender) {
    return throughputs.stream().filter(each -> each.contender() == contender).findFirst();
  }

  /** A program's rates in comparison with the limit. */
  Ratios ratios(Throughput program) {
    return Ratios.of(program, limit());
  }
}
