package io.spinboard.dashboard.campaigns;

import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.spinboard.dashboard.boards.Content;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A campaign with its standings and prizes. Scores and amounts are strings in JSON, as sums of
 * boards are.
 *
 * @param id names it
 */
public record OneCampaign(int id) implements Topic {
  private static final String STANDINGS =
      """
      SELECT rank, subject_id, name, score, spins, reached_at, prize
      FROM campaign_standings WHERE campaign_id = ? AND scope = ? ORDER BY rank
      """;
  private static final String PRIZES =
      "SELECT from_rank, to_rank, amount FROM prizes WHERE campaign_id = ? ORDER BY from_rank";

  /**
   * A place in it.
   *
   * @param rank from 1
   * @param subjectId the player or team
   * @param name of a team; null if unknown, and for players
   * @param score by the campaign's scoring; money in minor currency units, multipliers in
   *     millionths
   * @param spins how many count
   * @param reachedAt event time at which the score was reached
   * @param prize what the place is worth as things stand, minor currency units; null for nothing
   */
  public record Place(
      int rank,
      int subjectId,
      String name,
      @JsonFormat(shape = Shape.STRING) long score,
      long spins,
      Instant reachedAt,
      @JsonFormat(shape = Shape.STRING) Long prize) {}

  /**
   * What places are worth.
   *
   * @param fromRank the first of them
   * @param toRank the last of them
   * @param amount of each, minor currency units
   */
  public record Prize(int fromRank, int toRank, @JsonFormat(shape = Shape.STRING) long amount) {}

  /**
   * All of it.
   *
   * @param campaign how far it is; null if there is none of that id
   * @param prizes best first
   * @param standings over the whole campaign
   * @param recent over the latest event time; empty unless the campaign has such a board
   */
  public record Sheet(
      CampaignSummary campaign, List<Prize> prizes, List<Place> standings, List<Place> recent) {}

  @Override
  public String event() {
    return "campaign";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    List<CampaignSummary> found =
        Rows.of(
            connection, CampaignSummary.QUERY + "WHERE campaign_id = ?", CampaignSummary::read, id);
    if (found.isEmpty()) {
      return new Content(new Sheet(null, List.of(), List.of(), List.of()), null, null, false);
    }
    CampaignSummary campaign = found.get(0);
    List<Prize> prizes = Rows.of(connection, PRIZES, OneCampaign::prize, id);
    Sheet sheet =
        new Sheet(campaign, prizes, places(connection, "campaign"), places(connection, "recent"));
    return new Content(sheet, campaign.publishedAt(), campaign.endsAt());
  }

  private List<Place> places(Connection connection, String scope) throws SQLException {
    return Rows.of(connection, STANDINGS, OneCampaign::place, id, scope);
  }

  private static Prize prize(ResultSet row) throws SQLException {
    return new Prize(row.getInt("from_rank"), row.getInt("to_rank"), row.getLong("amount"));
  }

  private static Place place(ResultSet row) throws SQLException {
    long amount = row.getLong("prize");
    Long prize = row.wasNull() ? null : amount;
    return new Place(
        row.getInt("rank"),
        row.getInt("subject_id"),
        row.getString("name"),
        row.getLong("score"),
        row.getLong("spins"),
        Rows.instant(row, "reached_at"),
        prize);
  }
}
