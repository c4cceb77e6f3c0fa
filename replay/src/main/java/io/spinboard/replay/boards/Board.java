package io.spinboard.replay.boards;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;

/**
 * Names one list of ranks.
 *
 * @param name the view it is read from, such as {@code top_players}
 * @param period the kind of period it covers; null for hot streaks, which belong to a moment
 * @param at the start of the period, or the moment of the hot streaks
 */
public record Board(String name, Period period, Instant at) implements Comparable<Board> {

  private static final Comparator<Board> ORDER =
      comparing(Board::name)
          .thenComparing(Board::period, nullsFirst(naturalOrder()))
          .thenComparing(Board::at);

  @Override
  public int compareTo(Board other) {
    return ORDER.compare(this, other);
  }

  /** The board in words, for a message: {@code top_players HOURLY 2026-11-22T05:00:00Z}. */
  @Override
  public String toString() {
    return name + " " + (period == null ? "as of" : period) + " " + at;
  }
}
