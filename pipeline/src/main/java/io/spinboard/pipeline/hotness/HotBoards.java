package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.ShardReports;
import java.util.List;

/** Makes boards of hot streaks from the reports of the shards. */
final class HotBoards {
  private HotBoards() {}

  /**
   * The board of a tick.
   *
   * @param reports of that tick, one from each shard
   * @param size the number of rows on a board
   */
  static HotBoard of(long tickMicros, ShardReports<HotReport> reports, int size) {
    List<HotStanding> top =
        ShardReports.top(size, HotStanding.ORDER, reports.all(), HotReport::top);
    return new HotBoard(tickMicros, top.stream().map(HotBoards::row).toList());
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
