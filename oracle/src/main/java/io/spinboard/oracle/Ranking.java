package io.spinboard.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts candidates and makes a row of each of the first ones. */
final class Ranking {
  private Ranking() {}

  static <C, R> List<R> of(
      Stream<C> candidates, Comparator<C> order, int topK, RowAtRank<C, R> row) {
    var rows = new ArrayList<R>();
    candidates
        .sorted(order)
        .limit(topK)
        .forEachOrdered(candidate -> rows.add(row.of(rows.size() + 1, candidate)));
    return rows;
  }

  interface RowAtRank<C, R> {
    R of(int rank, C candidate);
  }
}
