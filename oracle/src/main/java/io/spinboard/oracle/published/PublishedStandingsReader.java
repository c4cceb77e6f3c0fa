package io.spinboard.oracle.published;

import io.spinboard.campaigns.Campaign;
import io.spinboard.oracle.boards.CampaignScope;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the standings of campaigns from the view that clients read. */
public final class PublishedStandingsReader {
  private static final String STANDINGS =
      """
      select scope, as_of, rank, subject_id, name, score, spins, reached_at
      from campaign_standings
      where campaign_id = ?
      order by scope collate "C", rank
      """;

  private final Connection connection;

  /**
   * @param connection an open connection with the right to select from the view; the caller owns it
   */
  public PublishedStandingsReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads all published standings of a campaign, ordered by scope and rank.
   *
   * @throws SQLException if the database cannot be read
   */
  public List<CampaignStandingRow> of(Campaign campaign) throws SQLException {
    List<CampaignStandingRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(STANDINGS)) {
      statement.setInt(1, campaign.id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(read(campaign, row));
        }
      }
    }
    return rows;
  }

  private static CampaignStandingRow read(Campaign campaign, ResultSet row) throws SQLException {
    return new CampaignStandingRow(
        campaign.id(),
        CampaignScope.of(row.getString("scope")),
        instant(row, "as_of"),
        row.getInt("rank"),
        campaign.subject(),
        row.getInt("subject_id"),
        row.getString("name"),
        row.getLong("score"),
        row.getLong("spins"),
        instant(row, "reached_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
