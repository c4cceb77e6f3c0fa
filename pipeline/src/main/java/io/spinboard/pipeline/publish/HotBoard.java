package io.spinboard.pipeline.publish;

import java.util.List;

/**
 * The hot streaks of one tick.
 *
 * @param asOfMicros the tick, microseconds since 1970-01-01 UTC; the board's version
 * @param rows in order, hottest first
 */
public record HotBoard(long asOfMicros, List<Row> rows) implements Board {

  @Override
  public String name() {
    return "hot_streaks";
  }

  /**
   * One place.
   *
   * @param playerId who
   * @param teamId the player's latest team in the long window; null if none
   * @param teamName its name; null if none is known
   * @param shortSum points in the short window
   * @param shortSpins spins in the short window, &gt; 0
   * @param longSum points in the long window, &gt; 0
   * @param longSpins spins in the long window, &gt; 0
   */
  public record Row(
      int playerId,
      Integer teamId,
      String teamName,
      long shortSum,
      long shortSpins,
      long longSum,
      long longSpins) {}
}
