package io.spinboard.pipeline.publish;

import io.spinboard.campaigns.CampaignStanding;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a board with one statement. A board is one row of arrays, so readers see it whole; a
 * version guard keeps an older one from replacing a newer one, whatever is retried or restarted.
 */
final class BoardStatements {
  private static final String PLAYERS =
      """
      INSERT INTO player_boards AS known
        (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        total_scores = EXCLUDED.total_scores, spins = EXCLUDED.spins
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String TEAMS =
      """
      INSERT INTO team_boards AS known
        (period, period_start, version, team_ids, team_names, total_scores, spins)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), team_ids = EXCLUDED.team_ids,
        team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
        spins = EXCLUDED.spins
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String MVPS =
      """
      INSERT INTO mvp_boards AS known
        (period, period_start, version, player_ids, team_ids, team_names, player_totals, team_totals)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        player_totals = EXCLUDED.player_totals, team_totals = EXCLUDED.team_totals
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String HOT =
      """
      INSERT INTO hot_board AS known
        (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        as_of = EXCLUDED.as_of, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        short_sums = EXCLUDED.short_sums, short_spins = EXCLUDED.short_spins,
        long_sums = EXCLUDED.long_sums, long_spins = EXCLUDED.long_spins
      WHERE known.as_of <= EXCLUDED.as_of
      """;

  /** Not for rules that the campaign no longer has, and not once its standings are final. */
  private static final String CAMPAIGNS =
      """
      INSERT INTO campaign_boards AS known
        (campaign_id, scope, revision, complete, version, participants, qualified, closed,
         sealed_at, subject_ids, names, scores, spins, reached_at)
      SELECT campaign_id, given.scope, revision, given.complete, given.version, given.participants,
             given.qualified, given.closed, CASE WHEN given.complete AND given.closed THEN now() END,
             given.subject_ids, given.names, given.scores, given.spins, given.reached_at
      FROM (SELECT ?::int AS campaign_id, ?::text AS scope, ?::bigint AS revision,
                   ?::boolean AS complete, ?::bigint AS version, ?::bigint AS participants,
                   ?::bigint AS qualified, ?::boolean AS closed, ?::int[] AS subject_ids,
                   ?::text[] AS names, ?::bigint[] AS scores, ?::bigint[] AS spins,
                   ?::timestamptz[] AS reached_at) AS given
      JOIN campaigns USING (campaign_id, revision)
      WHERE NOT EXISTS (SELECT FROM campaign_boards sealed
        WHERE sealed.campaign_id = campaigns.campaign_id AND sealed.sealed_at IS NOT NULL)
      ON CONFLICT (campaign_id, scope) DO UPDATE SET
        revision = EXCLUDED.revision, complete = EXCLUDED.complete, version = EXCLUDED.version,
        participants = EXCLUDED.participants, qualified = EXCLUDED.qualified,
        closed = EXCLUDED.closed, sealed_at = EXCLUDED.sealed_at, published_at = now(),
        subject_ids = EXCLUDED.subject_ids, names = EXCLUDED.names, scores = EXCLUDED.scores,
        spins = EXCLUDED.spins, reached_at = EXCLUDED.reached_at
      WHERE (known.revision < EXCLUDED.revision OR (
          known.version <= EXCLUDED.version AND known.complete <= EXCLUDED.complete
      """;

  /**
   * The same as below: what a restored job has counted may be other spins, though as many. Only a
   * stopgap gives way to fewer.
   */
  private static final String ENTRANTS_KEEP_THEIR_SPINS =
      """
          AND (known.scope = 'recent' OR (known.version < 0 AND EXCLUDED.version >= 0) OR NOT EXISTS (
            SELECT FROM unnest(known.subject_ids, known.spins) AS seen (subject_id, spins)
            JOIN unnest(EXCLUDED.subject_ids, EXCLUDED.spins) AS now (subject_id, spins)
              USING (subject_id)
            WHERE seen.spins > now.spins))
      """;

  private static final String TOTALS =
      """
      INSERT INTO spin_totals AS known (counted, duplicates, too_late)
      VALUES (?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        counted = EXCLUDED.counted, duplicates = EXCLUDED.duplicates,
        too_late = EXCLUDED.too_late, published_at = now()
      WHERE known.counted + known.duplicates <= EXCLUDED.counted + EXCLUDED.duplicates
      """;

  /**
   * Conditions on the first publication of a job that may have been restored. Sums only grow; but
   * what a restored job has counted may be other spins than those on the board, though as many: it
   * would take back points that readers have seen, until it has caught up with every partition.
   */
  private static final String PLAYERS_KEEP_THEIR_POINTS =
      """
        AND NOT EXISTS (
          SELECT FROM unnest(known.player_ids, known.total_scores, known.spins)
            AS seen (player_id, score, spins)
          LEFT JOIN unnest(EXCLUDED.player_ids, EXCLUDED.total_scores, EXCLUDED.spins)
            AS now (player_id, score, spins) USING (player_id)
          WHERE seen.spins > now.spins OR seen.score > coalesce(
            now.score, EXCLUDED.total_scores[cardinality(EXCLUDED.total_scores)], -1))
      """;

  private static final String TEAMS_KEEP_THEIR_POINTS =
      PLAYERS_KEEP_THEIR_POINTS.replace("player_id", "team_id");
  private static final String MVPS_KEEP_THEIR_POINTS =
      """
        AND NOT EXISTS (
          SELECT FROM unnest(known.team_ids, known.player_totals, known.team_totals)
            AS seen (team_id, player_total, team_total)
          JOIN unnest(EXCLUDED.team_ids, EXCLUDED.player_totals, EXCLUDED.team_totals)
            AS now (team_id, player_total, team_total) USING (team_id)
          WHERE seen.player_total > now.player_total OR seen.team_total > now.team_total)
      """;

  private BoardStatements() {}

  /**
   * Publishes one board, unless a newer one is there.
   *
   * @param first whether it is the first of its period that this job publishes
   * @return whether it was published
   */
  static boolean publish(Board board, boolean first, Connection connection) throws SQLException {
    if (board instanceof PlayerBoard players) {
      return publish(players, PLAYERS + (first ? PLAYERS_KEEP_THEIR_POINTS : ""), connection);
    } else if (board instanceof TeamBoard teams) {
      return publish(teams, TEAMS + (first ? TEAMS_KEEP_THEIR_POINTS : ""), connection);
    } else if (board instanceof MvpBoard mvps) {
      return publish(mvps, MVPS + (first ? MVPS_KEEP_THEIR_POINTS : ""), connection);
    } else if (board instanceof HotBoard hot) {
      return publish(hot, connection);
    } else if (board instanceof CampaignBoard campaign) {
      String guard = first ? ENTRANTS_KEEP_THEIR_SPINS : "";
      return publish(campaign, CAMPAIGNS + guard + "))", connection);
    } else if (board instanceof Totals totals) {
      return publish(totals, connection);
    }
    throw new IllegalStateException("no statement publishes " + board);
  }

  private static boolean publish(PlayerBoard board, String statement, Connection connection)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), PlayerBoard.Row::playerId, connection));
      sql.setArray(5, ints(board.rows(), PlayerBoard.Row::teamId, connection));
      sql.setArray(6, texts(board.rows(), PlayerBoard.Row::teamName, connection));
      sql.setArray(7, longs(board.rows(), PlayerBoard.Row::totalScore, connection));
      sql.setArray(8, longs(board.rows(), PlayerBoard.Row::spins, connection));
      return sql.executeUpdate() > 0;
    }
  }

  private static boolean publish(TeamBoard board, String statement, Connection connection)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), TeamBoard.Row::teamId, connection));
      sql.setArray(5, texts(board.rows(), TeamBoard.Row::teamName, connection));
      sql.setArray(6, longs(board.rows(), TeamBoard.Row::totalScore, connection));
      sql.setArray(7, longs(board.rows(), TeamBoard.Row::spins, connection));
      return sql.executeUpdate() > 0;
    }
  }

  private static boolean publish(MvpBoard board, String statement, Connection connection)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), MvpBoard.Row::playerId, connection));
      sql.setArray(5, ints(board.rows(), MvpBoard.Row::teamId, connection));
      sql.setArray(6, texts(board.rows(), MvpBoard.Row::teamName, connection));
      sql.setArray(7, longs(board.rows(), MvpBoard.Row::playerTotal, connection));
      sql.setArray(8, longs(board.rows(), MvpBoard.Row::teamTotal, connection));
      return sql.executeUpdate() > 0;
    }
  }

  private static boolean publish(HotBoard board, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(HOT)) {
      setTime(1, board.asOfMicros(), sql);
      sql.setArray(2, ints(board.rows(), HotBoard.Row::playerId, connection));
      sql.setArray(3, ints(board.rows(), HotBoard.Row::teamId, connection));
      sql.setArray(4, texts(board.rows(), HotBoard.Row::teamName, connection));
      sql.setArray(5, longs(board.rows(), HotBoard.Row::shortSum, connection));
      sql.setArray(6, longs(board.rows(), HotBoard.Row::shortSpins, connection));
      sql.setArray(7, longs(board.rows(), HotBoard.Row::longSum, connection));
      sql.setArray(8, longs(board.rows(), HotBoard.Row::longSpins, connection));
      return sql.executeUpdate() > 0;
    }
  }

  private static boolean publish(CampaignBoard board, String statement, Connection connection)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      sql.setInt(1, board.campaignId());
      sql.setString(2, board.scope().name().toLowerCase(Locale.ROOT));
      sql.setLong(3, board.revision());
      sql.setBoolean(4, board.complete());
      sql.setLong(5, board.version());
      sql.setLong(6, board.participants());
      sql.setLong(7, board.qualified());
      sql.setBoolean(8, board.closed());
      sql.setArray(9, ints(board.rows(), CampaignStanding::subjectId, connection));
      sql.setArray(10, texts(board.rows(), CampaignStanding::name, connection));
      sql.setArray(11, longs(board.rows(), CampaignStanding::score, connection));
      sql.setArray(12, longs(board.rows(), CampaignStanding::spins, connection));
      sql.setArray(13, times(board.rows(), CampaignStanding::reachedAtMicros, connection));
      return sql.executeUpdate() > 0;
    }
  }

  private static boolean publish(Totals totals, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(TOTALS)) {
      sql.setLong(1, totals.counted());
      sql.setLong(2, totals.duplicates());
      sql.setLong(3, totals.tooLate());
      return sql.executeUpdate() > 0;
    }
  }

  private static void setHead(String period, long startMicros, long version, PreparedStatement sql)
      throws SQLException {
    sql.setString(1, period);
    setTime(2, startMicros, sql);
    sql.setLong(3, version);
  }

  private static void setTime(int index, long micros, PreparedStatement sql) throws SQLException {
    sql.setObject(index, time(micros), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static OffsetDateTime time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static <R> Array times(List<R> rows, Function<R, Long> column, Connection connection)
      throws SQLException {
    // The driver knows no arrays of times, but as texts.
    return connection.createArrayOf(
        "timestamptz", rows.stream().map(row -> time(column.apply(row)).toString()).toArray());
  }

  private static <R> Array ints(List<R> rows, Function<R, Integer> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("int4", rows.stream().map(column).toArray());
  }

  private static <R> Array longs(List<R> rows, Function<R, Long> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("int8", rows.stream().map(column).toArray());
  }

  private static <R> Array texts(List<R> rows, Function<R, String> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(column).toArray());
  }
}
