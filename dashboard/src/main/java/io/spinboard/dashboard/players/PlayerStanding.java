package io.spinboard.dashboard.players;

import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.spinboard.dashboard.boards.Content;
import io.spinboard.dashboard.boards.Period;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where a player is on boards. Boards are all that is published, so whoever is on none is unknown.
 *
 * @param playerId the player
 */
public record PlayerStanding(int playerId) implements Topic {
  /** Newest periods first, so that a long history does not crowd out the present. */
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
      ) AS places
      ORDER BY period = 'ALL_TIME' DESC NULLS LAST, period_start DESC, board, rank
      LIMIT 200
      """;

  /**
   * A place somewhere.
   *
   * @param board {@code top-players}, {@code team-mvps}, {@code hot-streaks}, {@code campaign} or
   *     {@code campaign-recent}
   * @param period null for hot streaks and campaigns
   * @param periodStart of the period, the tick of hot streaks, or the start of the campaign
   * @param periodEnd of the period or campaign, excluded; null for all time and hot streaks
   * @param closed whether that has passed
   * @param campaignId null elsewhere
   * @param campaign its name; null elsewhere
   * @param scoring of the campaign; null elsewhere
   * @param rank from 1
   * @param teamId the team shown there; null if none
   * @param teamName its display name; null if unknown
   * @param score points, or the campaign's score; null where places go by a ratio
   * @param ratio share of the team's points, or hotness; null where places go by a score
   * @param publishedAt when the board was written
   */
  public record Found(
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
   * All places.
   *
   * @param playerId the player
   * @param places all time first, then by time, newest first; empty if the player is on no board
   */
  public record Listing(int playerId, List<Found> places) {}

  @Override
  public String event() {
    return "player";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    List<Found> places =
        Rows.of(connection, QUERY, PlayerStanding::place, playerId, playerId, playerId, playerId);
    Instant newest =
        places.stream()
            .map(Found::publishedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Content(new Listing(playerId, places), newest, null);
  }

  private static Found place(ResultSet row) throws SQLException {
    String period = row.getString("period");
    Instant start = Rows.instant(row, "period_start");
    Instant end =
        period == null ? Rows.instant(row, "ends_at") : Period.valueOf(period).endOf(start);
    return new Found(
        row.getString("board"),
        period,
        start,
        end,
        end != null && !Instant.now().isBefore(end),
        row.getObject("campaign_id", Integer.class),
        row.getString("campaign"),
        row.getString("scoring"),
        row.getInt("rank"),
        row.getObject("team_id", Integer.class),
        row.getString("team_name"),
        row.getObject("score", Long.class),
        row.getObject("ratio", Double.class),
        Rows.instant(row, "published_at"));
  }
}
