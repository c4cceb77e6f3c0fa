package io.spinboard.replay.verify;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.oracle.boards.CampaignTotals;
import io.spinboard.oracle.published.PublishedStandingsReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads campaigns, their boards and status within the caller's transaction. */
final class PublishedCampaignsReader {
  private static final String STATUS =
      """
      select status, problem, spins, participants, qualified
      from campaign_status
      where campaign_id = ?
      """;

  private final Connection connection;

  PublishedCampaignsReader(Connection connection) {
    this.connection = connection;
  }

  PublishedCampaigns read() throws SQLException {
    CampaignRows rows = CampaignRows.readAll(connection);
    List<PublishedCampaign> campaigns = new ArrayList<>();
    for (Campaign campaign : rows.campaigns()) {
      campaigns.add(read(campaign));
    }
    return new PublishedCampaigns(campaigns, rows.problems());
  }

  private PublishedCampaign read(Campaign campaign) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STATUS)) {
      statement.setInt(1, campaign.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new PublishedCampaign(
            campaign,
            row.getString("status"),
            row.getString("problem"),
            new CampaignTotals(
                row.getLong("spins"), row.getLong("participants"), row.getLong("qualified")),
            new PublishedStandingsReader(connection).of(campaign));
      }
    }
  }
}
