package io.spinboard.dashboard.campaigns;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.QueryResult;
import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Reads a campaign with its standings and prizes. Scores and amounts are JSON strings, like the
 * sums of boards.
 *
 * @param id the campaign
 */
public record CampaignQuery(int id) implements ApiQuery {
  private static final String STANDINGS =
      """
      SELECT rank, subject_id, name, score, spins, reached_at, prize
      FROM campaign_standings WHERE campaign_id = ? AND scope = ? ORDER BY rank
      """;
  private static final String PRIZES =
      "SELECT from_rank, to_rank, amount FROM prizes WHERE campaign_id = ? ORDER BY from_rank";

  /**
   * An entry of a campaign's board.
   *
   * @param rank rank on the board, from 1
   * @param subjectId the player or team
   * @param name display name of a team; null if unknown, and for players
   * @param score score by the campaign's scoring; money in minor currency units, multipliers in
   *     millionths
   * @param spins number of counting spins
   * @param reachedAt event time at which the score was reached
   * @param prize current prize for the rank, minor currency units; null if there is none
   */
  public record CampaignEntry(
      int rank,
      int subjectId,
      String name,
      @JsonFormat(shape = Shape.STRING) long score,
      long spins,
      Instant reachedAt,
      @JsonFormat(shape = Shape.STRING) Long prize) {}

  /**
   * The prize for a range of ranks.
   *
   * @param fromRank first rank of the range
   * @param toRank last rank of the range
   * @param amount prize for each rank, minor currency units
   */
  public record RankPrize(
      int fromRank, int toRank, @JsonFormat(shape = Shape.STRING) long amount) {}

  /**
   * A campaign with its prizes and standings.
   *
   * @param campaign status of the campaign; null if the campaign does not exist
   * @param prizes prizes in the order of their ranks
   * @param standings board of the whole campaign
   * @param recent board of the latest event time; empty if the campaign has no such board
   */
  public record CampaignDetails(
      CampaignSummary campaign,
      List<RankPrize> prizes,
      List<CampaignEntry> standings,
      List<CampaignEntry> recent) {
    static CampaignDetails missing() {
      return new CampaignDetails(null, List.of(), List.of(), List.of());
    }
  }

  @Override
  public String eventName() {
    return "campaign";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    List<CampaignSummary> found =
        QueryRows.list(
            connection, CampaignSummary.QUERY + "WHERE campaign_id = ?", CampaignSummary::read, id);
    if (found.isEmpty()) {
      return new QueryResult(CampaignDetails.missing(), null, null, false);
    }
    CampaignSummary campaign = found.get(0);
    List<RankPrize> prizes = QueryRows.list(connection, PRIZES, CampaignQuery::prize, id);
    CampaignDetails details =
        new CampaignDetails(
            campaign, prizes, entries(connection, "campaign"), entries(connection, "recent"));
    return new QueryResult(details, campaign.publishedAt(), campaign.endsAt());
  }

  private List<CampaignEntry> entries(Connection connection, String scope) throws SQLException {
    return QueryRows.list(connection, STANDINGS, CampaignQuery::entry, id, scope);
  }

  private static RankPrize prize(ResultSet row) throws SQLException {
    return new RankPrize(row.getInt("from_rank"), row.getInt("to_rank"), row.getLong("amount"));
  }

  private static CampaignEntry entry(ResultSet row) throws SQLException {
    long amount = row.getLong("prize");
    Long prize = row.wasNull() ? null : amount;
    return new CampaignEntry(
        row.getInt("rank"),
        row.getInt("subject_id"),
        row.getString("name"),
        row.getLong("score"),
        row.getLong("spins"),
        QueryRows.instant(row, "reached_at"),
        prize);
  }
}
