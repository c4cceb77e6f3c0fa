package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.campaigns.Standing;
import io.spinboard.events.Spin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What readers see of campaigns. */
public record PublishedCampaigns(Connection reader) {

  /** How campaigns differ from a recount of these spins, by id; empty if none does. */
  public Map<Integer, String> differences(List<Spin> spins) throws SQLException {
    Map<Integer, String> differences = new TreeMap<>();
    for (Campaign campaign : CampaignRows.all(reader).campaigns()) {
      List<Standing> expected = CampaignRecount.board(campaign, spins);
      List<Standing> found = board(campaign.id(), "campaign");
      long counted = CampaignRecount.spins(campaign, spins);
      if (!found.equals(expected) || spins(campaign.id()) != counted) {
        differences.put(
            campaign.id(),
            "expected %d %s%n but found %d %s"
                .formatted(counted, expected, spins(campaign.id()), found));
      }
    }
    return differences;
  }

  /** A board; empty if there is none. */
  public List<Standing> board(int campaignId, String scope) throws SQLException {
    List<Standing> board = new ArrayList<>();
    try (PreparedStatement sql =
        reader.prepareStatement(
            """
            SELECT subject_id, name, score, spins, reached_at FROM campaign_standings
            WHERE campaign_id = ? AND scope = ? ORDER BY rank
            """)) {
      sql.setInt(1, campaignId);
      sql.setString(2, scope);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          board.add(
              new Standing(
                  row.getInt(1),
                  row.getString(2),
                  row.getLong(3),
                  row.getLong(4),
                  ChronoUnit.MICROS.between(Instant.EPOCH, row.getTimestamp(5).toInstant())));
        }
      }
    }
    return board;
  }

  private long spins(int campaignId) throws SQLException {
    try (PreparedStatement sql =
        reader.prepareStatement("SELECT spins FROM campaign_status WHERE campaign_id = ?")) {
      sql.setInt(1, campaignId);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The status of each campaign, by id. */
  public Map<Integer, String> status() throws SQLException {
    Map<Integer, String> status = new TreeMap<>();
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT campaign_id, status FROM campaign_status")) {
      while (row.next()) {
        status.put(row.getInt(1), row.getString(2));
      }
    }
    return status;
  }
}
