package io.spinboard.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count grows, over the last seconds: second by second it would only flicker. */
final class CountedRate {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Takes the count at a moment; the growth per second up to it. */
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
