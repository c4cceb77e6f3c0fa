package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.List;

/** Makes boards of hot streaks. */
final class HotBoards {
  private HotBoards() {}

  /** The board of a tick with these standings, in order. */
  static HotBoard of(long tickMicros, List<HotStanding> standings) {
    return new HotBoard(tickMicros, standings.stream().map(HotBoards::row).toList());
  }

  private static HotBoard.Row row(HotStanding hot) {
    return new HotBoard.Row(
        hot.playerId(),
        hot.teamId() == Spin.NO_TEAM ? null : hot.teamId(),
        hot.teamName(),
        hot.shortSum(),
        hot.shortSpins(),
        hot.longSum(),
        hot.longSpins());
  }
}
