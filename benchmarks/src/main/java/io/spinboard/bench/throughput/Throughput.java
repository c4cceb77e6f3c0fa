package io.spinboard.bench.throughput;

import io.spinboard.bench.program.Usage;
import java.util.List;

/**
 * How fast one program went through a topic.
 *
 * @param name what ran, in words
 * @param spins the spins in the topic
 * @param seconds from the start of the program until all was done and found right
 * @param spinsPerSecond over all of that
 * @param steadySpinsPerSecond from a tenth to nine tenths of the topic; null if there were too few
 *     spins to tell
 * @param cpuSeconds what it took of the processors
 * @param peakBytes the most memory that it had
 * @param samples how far it had come and when
 */
public record Throughput(
    String name,
    long spins,
    double seconds,
    double spinsPerSecond,
    Double steadySpinsPerSecond,
    double cpuSeconds,
    long peakBytes,
    List<Sample> samples) {

  /** Whether this is the practical limit, which the others are compared with. */
  public boolean isLimit() {
    return name.equals(Reading.PARSED.words());
  }

  static Throughput of(String name, Course course, double seconds, Usage usage) {
    long spins = course.last().spins();
    var steady = course.steadyRate();
    return new Throughput(
        name,
        spins,
        seconds,
        spins / seconds,
        steady.isPresent() ? steady.getAsDouble() : null,
        usage.cpuSeconds(),
        usage.peakBytes(),
        course.samples());
  }
}
