package io.spinboard.pipeline.story;

import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.campaigns.CampaignBoard;
import io.spinboard.pipeline.hotness.HotBoard;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Replaces the database: has the newest version of each board and all publications in order. As in
 * the database, a publication replaces one of the same version.
 */
final class InMemoryBoards extends CollectingSink<Board> {
  private static final long serialVersionUID = 1;

  /**
   * Identifies a board; of two publications of a board, the one with the greater version is newer.
   */
  private record Identity(String view, String period, long startMicros, long version) {
    static Identity of(Board board) {
      if (board instanceof PlayerBoard it) {
        return new Identity("top_players", it.period(), it.periodStartMicros(), it.version());
      } else if (board instanceof TeamBoard it) {
        return new Identity("top_teams", it.period(), it.periodStartMicros(), it.version());
      } else if (board instanceof MvpBoard it) {
        return new Identity("team_mvps", it.period(), it.periodStartMicros(), it.version());
      } else if (board instanceof HotBoard it) {
        return new Identity("hot_streaks", null, 0, it.asOfMicros());
      } else if (board instanceof CampaignBoard it) {
        return new Identity("campaign_standings", it.scope().name(), it.campaignId(), it.version());
      }
      SpinAccount it = (SpinAccount) board;
      return new Identity("spin_totals", null, 0, it.counted() + it.duplicates());
    }

    String key() {
      return view + " " + period + " " + startMicros;
    }
  }

  /** The newest version of each board of this kind. */
  <B extends Board> List<B> newest(Class<B> kind) {
    Map<String, Board> newest = new LinkedHashMap<>();
    for (Board board : all()) {
      newest.merge(
          Identity.of(board).key(),
          board,
          (known, later) ->
              Identity.of(later).version() >= Identity.of(known).version() ? later : known);
    }
    return only(kind, newest.values());
  }

  /** All publications of this kind, in order. */
  <B extends Board> List<B> history(Class<B> kind) {
    return only(kind, all());
  }

  private static <B extends Board> List<B> only(Class<B> kind, Iterable<Board> boards) {
    List<B> found = new ArrayList<>();
    boards.forEach(
        board -> {
          if (kind.isInstance(board)) {
            found.add(kind.cast(board));
          }
        });
    return found;
  }

  @Override
  public String toString() {
    return all().stream().map(Board::toString).collect(Collectors.joining("\n"));
  }
}
