package io.spinboard.pipeline.rank;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The newest report from each source: what {@link MergeReportsFn} accumulates. The size is bounded
 * by the number of sources, since every report is bounded.
 *
 * @param <R> the kind of report
 */
public final class ShardReports<R extends Report<R>> {
  private final Map<Object, R> newest = new HashMap<>();

  /** Adds a report, unless a newer one from the same source is known. */
  void add(R report) {
    newest.merge(
        report.source(), report, (known, added) -> added.isNewerThan(known) ? added : known);
  }

  /** Adds all reports of another accumulator, which stays as it is. */
  void addAll(ShardReports<R> other) {
    other.newest.values().forEach(this::add);
  }

  /** The newest report of each source, in no particular order. */
  public Collection<R> all() {
    return Collections.unmodifiableCollection(newest.values());
  }

  /** The newest reports of one kind, in no particular order. */
  public <T extends R> List<T> all(Class<T> kind) {
    return newest.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The top K of the lists in some reports. The top K of all shards are among the top K of each, so
   * merging their lists loses nothing.
   *
   * @param order total
   */
  public static <R, T> List<T> top(
      int k, Comparator<T> order, Collection<R> reports, Function<R, List<T>> list) {
    TopK<T> top = new TopK<>(k, order);
    reports.stream().map(list).flatMap(List::stream).forEach(top::offer);
    return top.inOrder();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShardReports<?> reports && newest.equals(reports.newest);
  }

  @Override
  public int hashCode() {
    return newest.hashCode();
  }

  @Override
  public String toString() {
    return newest.values().toString();
  }

  /** The reports given, merged. */
  public static <R extends Report<R>> ShardReports<R> of(Stream<R> reports) {
    ShardReports<R> merged = new ShardReports<>();
    reports.forEach(merged::add);
    return merged;
  }
}
