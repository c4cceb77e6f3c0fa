package io.spinboard.replay.verify;

import static java.util.Comparator.comparing;

import io.spinboard.replay.boards.BoardRow;
import java.util.List;

/** Rows as {@link io.spinboard.replay.boards.Boards} has them. */
final class InOrder {
  private InOrder() {}

  /** By kind of period, start of the period and rank. */
  static <R extends BoardRow> List<R> of(List<R> rows) {
    return rows.stream().sorted(comparing(BoardRow::board).thenComparing(BoardRow::rank)).toList();
  }
}
