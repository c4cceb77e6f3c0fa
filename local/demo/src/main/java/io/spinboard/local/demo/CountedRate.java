package io.spinboard.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Computes the rate of a growing count over the last 10 s, so that the displayed rate is stable.
 */
final class CountedRate {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Adds a count and returns the rate, per second. */
  double at(Instant moment, long count) {
    samples.addLast(new Sample(moment, count));
    while (samples.getFirst().moment().isBefore(moment.minus(WINDOW))) {
      samples.removeFirst();
    }
    Sample first = samples.getFirst();
    long millis = Duration.between(first.moment(), moment).toMillis();
    return millis == 0 ? 0 : 1000.0 * (count - first.count()) / millis;
  }

  private record Sample(Instant moment, long count) {}
}
