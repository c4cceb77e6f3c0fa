package io.spinboard.replay.boards;

/** One rank of one board, as its readers see it, without the time of publication. */
public sealed interface BoardRow permits PlayerRow, TeamRow, MvpRow, HotRow, StandingRow {

  /** The board that the row stands on. */
  Board board();

  /** The place on the board, from 1. */
  int rank();

  /** Who holds the place and with what, in words for a message. */
  String standing();
}
