package io.spinboard.bench.throughput;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.spinboard.bench.program.ProcessUsage;
import java.util.List;

/**
 * The throughput of a program in one run.
 *
 * @param program the program
 * @param spins the number of spins
 * @param seconds from the start of the program until its results were complete and verified
 * @param spinsPerSecond the rate of the whole run
 * @param steadySpinsPerSecond the rate from 10 % to 90 % of the spins; null if there were too few
 *     spins
 * @param cpuSeconds the CPU time of the program
 * @param peakBytes the peak resident memory of the program
 * @param othersCores the average number of cores that other processes kept busy
 * @param samples the progress over time
 */
public record Throughput(
    @JsonProperty("contender") BenchProgram program,
    long spins,
    double seconds,
    double spinsPerSecond,
    Double steadySpinsPerSecond,
    double cpuSeconds,
    long peakBytes,
    double othersCores,
    List<ProgressSample> samples) {

  static Throughput of(
      BenchProgram program,
      ProgressCurve curve,
      double seconds,
      ProcessUsage usage,
      double othersCores) {
    long spins = curve.last().spins();
    var steady = curve.steadyRate();
    return new Throughput(
        program,
        spins,
        seconds,
        spins / seconds,
        steady.isPresent() ? steady.getAsDouble() : null,
        usage.cpuSeconds(),
        usage.peakBytes(),
        othersCores,
        curve.samples());
  }
}
