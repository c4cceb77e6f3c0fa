package io.spinboard.pipeline.story;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.campaigns.CampaignBoard;
import io.spinboard.pipeline.hotness.HotBoard;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a story leaves behind, in the words that a reader of the boards would use. */
public final class Ending {
  private final BoardsInMemory boards;
  private final List<RejectedSpin> rejected;

  Ending(BoardsInMemory boards, List<RejectedSpin> rejected) {
    this.boards = boards;
    this.rejected = rejected;
  }

  /** The last board of players, a line a place. */
  public List<String> players(BoardPeriod period, String start) {
    return lines(read().topPlayers().stream(), period, start);
  }

  /** The last board of teams, a line a place. */
  public List<String> teams(BoardPeriod period, String start) {
    return lines(read().topTeams().stream(), period, start);
  }

  /** The last board of MVPs, a line a place. */
  public List<String> mvps(BoardPeriod period, String start) {
    return lines(read().teamMvps().stream(), period, start);
  }

  /** Every board of players of a period, the first publication first. */
  public List<List<String>> playersOverTime(BoardPeriod period, String start) {
    return boards.history(PlayerBoard.class).stream()
        .map(board -> BoardsAsRead.players(List.of(board)).stream())
        .map(rows -> lines(rows, period, start))
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  /** The last board of hot streaks, a line a place. */
  public List<String> hot() {
    return read().hotStreaks().stream().map(Ending::line).toList();
  }

  /** The tick of the last board of hot streaks, which may be empty; null if there is none. */
  public Instant hotAsOf() {
    return boards.newest(HotBoard.class).stream()
        .map(board -> BoardsAsRead.instant(board.asOfMicros()))
        .findFirst()
        .orElse(null);
  }

  /** The last board of a campaign; null if there is none. */
  public CampaignBoard campaign(int campaignId, CampaignBoard.Scope scope) {
    return boards.newest(CampaignBoard.class).stream()
        .filter(board -> board.campaignId() == campaignId && board.scope() == scope)
        .findFirst()
        .orElse(null);
  }

  /** Every board of a campaign, the first publication first. */
  public List<CampaignBoard> campaignOverTime(int campaignId, CampaignBoard.Scope scope) {
    return boards.history(CampaignBoard.class).stream()
        .filter(board -> board.campaignId() == campaignId && board.scope() == scope)
        .toList();
  }

  /** The account; null if nothing was accounted for. */
  public SpinAccount totals() {
    return boards.newest(SpinAccount.class).stream().findFirst().orElse(null);
  }

  /** The records that were no spins. */
  public List<RejectedSpin> rejected() {
    return rejected;
  }

  /** Everything that readers see. */
  public Boards read() {
    return new Boards(
        BoardsAsRead.players(boards.newest(PlayerBoard.class)),
        BoardsAsRead.teams(boards.newest(TeamBoard.class)),
        BoardsAsRead.mvps(boards.newest(MvpBoard.class)),
        BoardsAsRead.hot(boards.newest(HotBoard.class)));
  }

  private static List<String> lines(
      Stream<? extends BoardRow> rows, BoardPeriod period, String start) {
    Instant at = period == BoardPeriod.ALL_TIME ? Instant.EPOCH : Told.moment(start);
    return rows.filter(row -> row.board().period() == period && row.board().at().equals(at))
        .map(Ending::line)
        .toList();
  }

  private static String line(BoardRow row) {
    return row.rank() + ". " + row.standing();
  }
}
