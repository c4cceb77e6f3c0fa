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

/** The boards at the end of a story, formatted as one line per row. */
public final class StoryResult {
  private final InMemoryBoards boards;
  private final List<RejectedSpin> rejected;

  StoryResult(InMemoryBoards boards, List<RejectedSpin> rejected) {
    this.boards = boards;
    this.rejected = rejected;
  }

  /** The last board of players. */
  public List<String> players(BoardPeriod period, String start) {
    return lines(read().topPlayers().stream(), period, start);
  }

  /** The last board of teams. */
  public List<String> teams(BoardPeriod period, String start) {
    return lines(read().topTeams().stream(), period, start);
  }

  /** The last board of MVPs. */
  public List<String> mvps(BoardPeriod period, String start) {
    return lines(read().teamMvps().stream(), period, start);
  }

  /** Every published board of players of a period that has rows, in the order of publication. */
  public List<List<String>> playersHistory(BoardPeriod period, String start) {
    return boards.history(PlayerBoard.class).stream()
        .map(board -> BoardRows.players(List.of(board)).stream())
        .map(rows -> lines(rows, period, start))
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  /** The last board of hot streaks. */
  public List<String> hotStreaks() {
    return read().hotStreaks().stream().map(StoryResult::line).toList();
  }

  /** The tick of the last board of hot streaks, which may be empty; null without a board. */
  public Instant hotAsOf() {
    return boards.newest(HotBoard.class).stream()
        .map(board -> BoardRows.instant(board.asOfMicros()))
        .findFirst()
        .orElse(null);
  }

  /** The last board of a campaign; null without a board. */
  public CampaignBoard campaign(int campaignId, CampaignBoard.Scope scope) {
    return boards.newest(CampaignBoard.class).stream()
        .filter(board -> board.campaignId() == campaignId && board.scope() == scope)
        .findFirst()
        .orElse(null);
  }

  /** Every published board of a campaign, in the order of publication. */
  public List<CampaignBoard> campaignHistory(int campaignId, CampaignBoard.Scope scope) {
    return boards.history(CampaignBoard.class).stream()
        .filter(board -> board.campaignId() == campaignId && board.scope() == scope)
        .toList();
  }

  /** The account; null if no spin was counted. */
  public SpinAccount account() {
    return boards.newest(SpinAccount.class).stream().findFirst().orElse(null);
  }

  /** The rejected records. */
  public List<RejectedSpin> rejected() {
    return rejected;
  }

  /** All rows that readers of the database would see. */
  public Boards read() {
    return new Boards(
        BoardRows.players(boards.newest(PlayerBoard.class)),
        BoardRows.teams(boards.newest(TeamBoard.class)),
        BoardRows.mvps(boards.newest(MvpBoard.class)),
        BoardRows.hot(boards.newest(HotBoard.class)));
  }

  private static List<String> lines(
      Stream<? extends BoardRow> rows, BoardPeriod period, String start) {
    Instant at = period == BoardPeriod.ALL_TIME ? Instant.EPOCH : TestSpin.instant(start);
    return rows.filter(row -> row.board().period() == period && row.board().at().equals(at))
        .map(StoryResult::line)
        .toList();
  }

  private static String line(BoardRow row) {
    return row.rank() + ". " + row.standing();
  }
}
