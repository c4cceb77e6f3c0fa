package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Adds the campaigns of the demo with the role of operators. */
final class DemoCampaigns {
  private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  /** A campaign over two of the demo's games. */
  private static final String ADD_LUCKY =
      """
      WITH lucky AS (
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, game_ids, scoring, min_spins,
                               recent)
        SELECT coalesce(max(campaign_id), 0) + 1, 'Lucky quarter hour', ?, ?, '{20, 21}',
               'multiplier-max', 3, interval '1 minute'
        FROM campaigns
        RETURNING campaign_id)
      INSERT INTO prizes (campaign_id, from_rank, to_rank, amount)
      SELECT campaign_id, from_rank, to_rank, amount
      FROM lucky, (VALUES (1, 1, 50000), (2, 3, 20000), (4, 10, 5000))
        AS worth (from_rank, to_rank, amount)
      """;

  private static final String ADD_TEAMS =
      """
      INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, subject, scoring)
      SELECT coalesce(max(campaign_id), 0) + 1, 'Busiest team', ?, ?, 'team', 'turnover'
      FROM campaigns
      """;

  private DemoCampaigns() {}

  /** Adds the campaigns. They start with the first spin of a demo that starts now. */
  static void add(LocalStack stack, DemoSettings demo) throws DemoException {
    Instant now = Instant.now();
    Instant start = demo.simulation(now).start();
    try (Connection operator =
        DriverManager.getConnection(stack.jdbcUrl(), LocalStack.OPERATOR, null)) {
      add(ADD_LUCKY, start, now.plus(QUARTER_HOUR), operator);
      add(ADD_TEAMS, start, now.plus(DAY), operator);
    } catch (SQLException e) {
      throw new DemoException("failed to add the campaigns: " + e.getMessage(), e);
    }
  }

  private static void add(String statement, Instant start, Instant end, Connection operator)
      throws SQLException {
    try (PreparedStatement sql = operator.prepareStatement(statement)) {
      sql.setObject(1, OffsetDateTime.ofInstant(start, ZoneOffset.UTC));
      sql.setObject(2, OffsetDateTime.ofInstant(end, ZoneOffset.UTC));
      sql.executeUpdate();
    }
  }
}
