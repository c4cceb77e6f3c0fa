package io.spinboard.replay.recount;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.spinboard.events.Spin;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one player or one team has made of some spins.
 *
 * @param id the player or the team
 * @param spins all of them, never empty
 * @param points the sum of what they paid, minor currency units
 */
record Tally(int id, List<Spin> spins, long points) {

  /** Most points first, then the smaller id. */
  static final Comparator<Tally> LEADERS_FIRST =
      comparing(Tally::points, Comparator.reverseOrder()).thenComparing(Tally::id);

  static Stream<Tally> by(Function<Spin, Integer> subject, List<Spin> spins) {
    return spins.stream().collect(groupingBy(subject)).entrySet().stream()
        .map(its -> new Tally(its.getKey(), its.getValue(), sum(its.getValue())));
  }

  private static long sum(List<Spin> spins) {
    return spins.stream().mapToLong(Spin::win).reduce(0, Math::addExact);
  }

  Fraction average() {
    return Fraction.of(points, spins.size());
  }
}
