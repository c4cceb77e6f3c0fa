package io.spinboard.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The number of processed spins over the time of a run, interpolated linearly between samples. A
 * count that is published at intervals is taken at its changes.
 */
public final class ProgressCurve {
  private static final double STEADY_FROM = 0.1;
  private static final double STEADY_TO = 0.9;

  private final List<ProgressSample> samples = new ArrayList<>(List.of(new ProgressSample(0, 0)));

  /** Adds a sample later than those before. A sample without a change is ignored. */
  public void add(ProgressSample sample) {
    if (sample.spins() > last().spins()) {
      samples.add(sample);
    }
  }

  /** Returns the latest sample. */
  public ProgressSample last() {
    return samples.get(samples.size() - 1);
  }

  /** Returns the samples with a change, from the start of the program on. */
  public List<ProgressSample> samples() {
    return List.copyOf(samples);
  }

  /**
   * Returns the spins per second between 10 % and 90 % of the topic, which excludes the start and
   * end of the program. Empty if the first sample is above 10 %, because the time of 10 % is then
   * unknown.
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

  /**
   * Returns the time at which a number of spins was reached, in seconds since the start of the
   * program.
   */
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
