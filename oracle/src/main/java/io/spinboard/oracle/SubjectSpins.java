package io.spinboard.oracle;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.spinboard.events.Spin;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The spins of one player or team.
 *
 * @param id the player or team
 * @param spins at least one
 * @param points the sum of their wins, minor currency units
 */
record SubjectSpins(int id, List<Spin> spins, long points) {
  /** Most points first, then the smaller id. */
  static final Comparator<SubjectSpins> MOST_POINTS_FIRST =
      comparing(SubjectSpins::points, Comparator.reverseOrder()).thenComparing(SubjectSpins::id);

  static Stream<SubjectSpins> groupBy(Function<Spin, Integer> subject, List<Spin> spins) {
    return spins.stream().collect(groupingBy(subject)).entrySet().stream()
        .map(group -> new SubjectSpins(group.getKey(), group.getValue(), sum(group.getValue())));
  }

  private static long sum(List<Spin> spins) {
    return spins.stream().mapToLong(Spin::win).reduce(0, Math::addExact);
  }

  Fraction average() {
    return Fraction.of(points, spins.size());
  }
}
