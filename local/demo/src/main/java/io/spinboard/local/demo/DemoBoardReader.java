package io.spinboard.local.demo;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.CampaignScope;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.published.PublishedBoardsReader;
import io.spinboard.oracle.published.PublishedStandingsReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the boards as any client does: with the read-only role. */
final class DemoBoardReader implements AutoCloseable {
  private static final String ACCOUNTING =
      "SELECT consumed, counted, duplicate, rejected,"
          + " (SELECT max(published_at) FROM top_players) AS published_at FROM spin_accounting";

  private final Connection connection;
  private final PublishedBoardsReader boards;
  private final PublishedStandingsReader standings;

  private DemoBoardReader(Connection connection) {
    this.connection = connection;
    this.boards = new PublishedBoardsReader(connection);
    this.standings = new PublishedStandingsReader(connection);
  }

  static DemoBoardReader open(LocalStack stack) throws DemoException {
    try {
      return new DemoBoardReader(
          DriverManager.getConnection(stack.jdbcUrl(), LocalStack.READER, null));
    } catch (SQLException e) {
      throw readFailed(e);
    }
  }

  BoardSnapshot read() throws DemoException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ACCOUNTING)) {
      row.next();
      OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
      BoardSnapshot.Accounting accounting =
          new BoardSnapshot.Accounting(
              row.getLong("consumed"),
              row.getLong("counted"),
              row.getLong("duplicate"),
              row.getLong("rejected"));
      return new BoardSnapshot(
          boards.read(),
          accounting,
          published == null ? null : published.toInstant(),
          Instant.now());
    } catch (SQLException e) {
      throw readFailed(e);
    }
  }

  /** Reads the board of each byCampaign campaign; empty lists for campaigns without a board. */
  Map<Campaign, List<CampaignStandingRow>> readCampaigns() throws DemoException {
    try {
      Map<Campaign, List<CampaignStandingRow>> byCampaign = new LinkedHashMap<>();
      for (Campaign campaign : CampaignRows.readAll(connection).campaigns()) {
        byCampaign.put(
            campaign,
            standings.of(campaign).stream()
                .filter(row -> row.scope() == CampaignScope.CAMPAIGN)
                .toList());
      }
      return byCampaign;
    } catch (SQLException e) {
      throw readFailed(e);
    }
  }

  private static DemoException readFailed(SQLException e) {
    return new DemoException("failed to read the boards: " + e.getMessage(), e);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
