package io.spinboard.replay.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts contenders in order and numbers the first ones. */
final class Ranking {

  private Ranking() {}

  static <C, R> List<R> of(
      Stream<C> contenders, Comparator<C> order, int topK, RowAtRank<C, R> row) {
    var rows = new ArrayList<R>();
    contenders
        .sorted(order)
        .limit(topK)
        .forEachOrdered(contender -> rows.add(row.of(rows.size() + 1, contender)));
    return rows;
  }

  interface RowAtRank<C, R> {
    R of(int rank, C contender);
  }
}
