package io.spinboard.dashboard.players;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import io.spinboard.dashboard.boards.QueryResult;
import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads all ranks of a player. Only boards are published, so a player without a rank cannot be
 * distinguished from a player that does not exist.
 *
 * @param playerId the player
 * @param now time that decides which periods are closed
 */
public record PlayerRanksQuery(int playerId, Instant now) implements ApiQuery {
  /** Newest periods first, so that the limit cuts off the oldest. */
  private static final String QUERY =
      """
      SELECT * FROM (
        SELECT 'top-players' AS board, period, period_start, NULL::int AS campaign_id,
               NULL AS campaign, NULL AS scoring, NULL::timestamptz AS ends_at, rank, team_id,
               team_name, total_score AS score, NULL::double precision AS ratio, published_at
        FROM top_players WHERE player_id = ?
        UNION ALL
        SELECT 'team-mvps', period, period_start, NULL, NULL, NULL, NULL, rank, team_id, team_name,
               NULL, contrib_ratio, published_at
        FROM team_mvps WHERE player_id = ?
        UNION ALL
        SELECT 'hot-streaks', NULL, as_of, NULL, NULL, NULL, NULL, rank, team_id, team_name, NULL,
               hotness, published_at
        FROM hot_streaks WHERE player_id = ?
        UNION ALL
        SELECT CASE scope WHEN 'recent' THEN 'campaign-recent' ELSE 'campaign' END, NULL, starts_at,
               campaign_id, c.name, scoring, ends_at, rank, NULL, NULL, score,
               NULL, published_at
        FROM campaign_standings s JOIN campaigns c USING (campaign_id)
        WHERE subject = 'player' AND subject_id = ?
      ) AS ranks
      ORDER BY period = 'ALL_TIME' DESC NULLS LAST, period_start DESC, board, rank
      LIMIT 200
      """;

  /**
   * A rank of the player on one board.
   *
   * @param board {@code top-players}, {@code team-mvps}, {@code hot-streaks}, {@code campaign} or
   *     {@code campaign-recent}
   * @param period kind of the period; null for hot streaks and campaigns
   * @param periodStart start of the period or campaign, or the tick of the hot streaks
   * @param periodEnd exclusive end of the period or campaign; null for all time and hot streaks
   * @param closed whether the period or campaign has ended
   * @param campaignId the campaign; null for other boards
   * @param campaign name of the campaign; null for other boards
   * @param scoring scoring of the campaign; null for other boards
   * @param rank rank on the board, from 1
   * @param teamId the team on the board; null if there is none
   * @param teamName display name of the team; null if unknown
   * @param score points, or the score in the campaign; null if the board ranks by a ratio
   * @param ratio share of the team's points, or hotness; null if the board ranks by a score
   * @param publishedAt when the board was written
   */
  public record PlayerRank(
      String board,
      String period,
      Instant periodStart,
      Instant periodEnd,
      boolean closed,
      Integer campaignId,
      String campaign,
      String scoring,
      int rank,
      Integer teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) Long score,
      Double ratio,
      Instant publishedAt) {}

  /**
   * The ranks of a player.
   *
   * @param playerId the player
   * @param places at most 200 ranks: all time first, then newest first; empty if the player is not
   *     on any board
   */
  public record PlayerRankList(int playerId, List<PlayerRank> places) {}

  @Override
  public String eventName() {
    return "player";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    List<PlayerRank> ranks =
        QueryRows.list(connection, QUERY, this::rank, playerId, playerId, playerId, playerId);
    Instant newest =
        ranks.stream()
            .map(PlayerRank::publishedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new QueryResult(new PlayerRankList(playerId, ranks), newest, null);
  }

  private PlayerRank rank(ResultSet row) throws SQLException {
    String period = row.getString("period");
    Instant start = QueryRows.instant(row, "period_start");
    Instant end =
        period == null
            ? QueryRows.instant(row, "ends_at")
            : BoardPeriodKind.valueOf(period).endOf(start);
    return new PlayerRank(
        row.getString("board"),
        period,
        start,
        end,
        end != null && !now.isBefore(end),
        row.getObject("campaign_id", Integer.class),
        row.getString("campaign"),
        row.getString("scoring"),
        row.getInt("rank"),
        row.getObject("team_id", Integer.class),
        row.getString("team_name"),
        row.getObject("score", Long.class),
        row.getObject("ratio", Double.class),
        QueryRows.instant(row, "published_at"));
  }
}
