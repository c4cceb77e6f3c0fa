package io.spinboard.oracle.boards;

/** A row of a board as clients read it, without the time of publication. */
public sealed interface BoardRow
    permits PlayerRow, TeamRow, MvpRow, HotStreakRow, CampaignStandingRow {
  /** The board of the row. */
  BoardId board();

  /** The row's position on the board, from 1. */
  int rank();

  /** Everything but board and rank, as text for messages. */
  String standing();
}
