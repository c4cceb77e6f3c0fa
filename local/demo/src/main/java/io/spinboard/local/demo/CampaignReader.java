package io.spinboard.local.demo;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.campaigns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads campaigns and their boards as any client does.
 *
 * @param connection of a role that may read them
 */
record CampaignReader(Connection connection) {
  private static final String BOARD =
      """
      SELECT subject_id, name, score, spins, reached_at FROM campaign_standings
      WHERE campaign_id = ? AND scope = 'campaign' ORDER BY rank
      """;

  /** The board of each campaign, empty if there is none yet. */
  Map<Campaign, List<Standing>> boards() throws SQLException {
    Map<Campaign, List<Standing>> boards = new LinkedHashMap<>();
    try (PreparedStatement sql = connection.prepareStatement(BOARD)) {
      for (Campaign campaign : CampaignRows.all(connection).campaigns()) {
        sql.setInt(1, campaign.id());
        boards.put(campaign, board(sql));
      }
    }
    return boards;
  }

  private static List<Standing> board(PreparedStatement sql) throws SQLException {
    List<Standing> board = new ArrayList<>();
    try (ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        Instant reached = row.getObject("reached_at", OffsetDateTime.class).toInstant();
        board.add(
            new Standing(
                row.getInt("subject_id"),
                row.getString("name"),
                row.getLong("score"),
                row.getLong("spins"),
                ChronoUnit.MICROS.between(Instant.EPOCH, reached)));
      }
    }
    return board;
  }
}
