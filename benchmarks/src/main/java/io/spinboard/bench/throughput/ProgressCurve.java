package io.spinboard.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a program went through a topic: where it was and when, straight lines between. What is only
 * known now and then, as a published count, is taken for what it was when it changed.
 */
public final class ProgressCurve {
  private static final double STEADY_FROM = 0.1;
  private static final double STEADY_TO = 0.9;

  private final List<ProgressSample> samples = new ArrayList<>(List.of(new ProgressSample(0, 0)));

  /** Takes a sample, later than those before; one that shows no change adds nothing. */
  public void add(ProgressSample sample) {
    if (sample.spins() > last().spins()) {
      samples.add(sample);
    }
  }

  /** The latest sample. */
  public ProgressSample last() {
    return samples.get(samples.size() - 1);
  }

  /** All samples that showed a change, from the program's start on. */
  public List<ProgressSample> samples() {
    return List.copyOf(samples);
  }

  /**
   * Spins per second between a tenth and nine tenths of the topic, so without the program's start
   * and end. There is none if the first thing that was seen is later than the first tenth: how long
   * the program had been at it then, nobody knows.
   */
  public OptionalDouble steadyRate() {
    long total = last().spins();
    double from = STEADY_FROM * total;
    double to = STEADY_TO * total;
    if (samples.size() < 3 || samples.get(1).spins() > from) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((to - from) / (reachedAt(to) - reachedAt(from)));
  }

  /** When so many spins were done with, in seconds since the program's start. */
  private double reachedAt(double spins) {
    int next = 1;
    while (samples.get(next).spins() < spins) {
      next++;
    }
    ProgressSample before = samples.get(next - 1);
    ProgressSample after = samples.get(next);
    double share = (spins - before.spins()) / (after.spins() - before.spins());
    return before.seconds() + share * (after.seconds() - before.seconds());
  }
}
