package io.spinboard.bench.throughput;

import io.spinboard.bench.program.ProcessUsage;
import java.util.List;

/**
 * How fast one program went through all spins.
 *
 * @param contender the program
 * @param spins how many there were
 * @param seconds from the start of the program until all was done and found right
 * @param spinsPerSecond over all of that
 * @param steadySpinsPerSecond from a tenth to nine tenths of them; null if there were too few spins
 *     to tell
 * @param cpuSeconds what it took of the processors
 * @param peakBytes the most memory that it had
 * @param othersCores how many cores worked for others meanwhile, on average
 * @param samples how far it had come and when
 */
public record Throughput(
    BenchProgram contender,
    long spins,
    double seconds,
    double spinsPerSecond,
    Double steadySpinsPerSecond,
    double cpuSeconds,
    long peakBytes,
    double othersCores,
    List<ProgressSample> samples) {

  static Throughput of(
      BenchProgram contender,
      ProgressCurve course,
      double seconds,
      ProcessUsage usage,
      double othersCores) {
    long spins = course.last().spins();
    var steady = course.steadyRate();
    return new Throughput(
        contender,
        spins,
        seconds,
        spins / seconds,
        steady.isPresent() ? steady.getAsDouble() : null,
        usage.cpuSeconds(),
        usage.peakBytes(),
        othersCores,
        course.samples());
  }
}
