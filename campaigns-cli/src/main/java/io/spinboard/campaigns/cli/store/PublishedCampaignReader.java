package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.cli.CommandException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the status and the boards that the pipeline has published, within a transaction. */
public final class PublishedCampaignReader {
  private static final String STATUS =
      """
      SELECT campaign_id, name, starts_at, ends_at, status, spins, participants, qualified,
             sealed_at, published_at, problem
      FROM campaign_status
      """;

  private final Connection connection;

  PublishedCampaignReader(Connection connection) {
    this.connection = connection;
  }

  /** Reads the status of all campaigns, ordered by id. */
  public List<CampaignStatusRow> statuses() throws SQLException {
    List<CampaignStatusRow> rows = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(STATUS + "ORDER BY campaign_id");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        rows.add(status(row));
      }
    }
    return rows;
  }

  /**
   * Reads the status of one campaign.
   *
   * @throws CommandException if it does not exist
   */
  public CampaignStatusRow status(int id) throws SQLException {
    return statuses().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "campaign %s does not exist; list all with 'spinboard campaigns list'"
                        .formatted(id)));
  }

  private static CampaignStatusRow status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new CampaignStatusRow(
        row.getInt("campaign_id"),
        row.getString("name"),
        TimeText.micros(instant(row, "starts_at")),
        TimeText.micros(instant(row, "ends_at")),
        CampaignStatus.of(status)
            .orElseThrow(() -> new CommandException("unknown campaign status '" + status + "'")),
        row.getLong("spins"),
        row.getLong("participants"),
        row.getLong("qualified"),
        instant(row, "sealed_at"),
        instant(row, "published_at"),
        row.getString("problem"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /**
   * Reads the published board of a campaign in rank order; empty if there is none.
   *
   * @param scope {@code campaign} or {@code recent}
   */
  public List<CampaignBoardRow> board(int id, String scope) throws SQLException {
    List<CampaignBoardRow> rows = new ArrayList<>();
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            SELECT rank, subject_id, name, score, spins, reached_at, prize
            FROM campaign_standings WHERE campaign_id = ? AND scope = ? ORDER BY rank
            """)) {
      sql.setInt(1, id);
      sql.setString(2, scope);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          CampaignStanding standing =
              new CampaignStanding(
                  row.getInt("subject_id"),
                  row.getString("name"),
                  row.getLong("score"),
                  row.getLong("spins"),
                  TimeText.micros(instant(row, "reached_at")));
          rows.add(new CampaignBoardRow(row.getInt("rank"), standing, row.getLong("prize")));
        }
      }
    }
    return rows;
  }
}
