package io.spinboard.dashboard.campaigns;

import io.spinboard.dashboard.database.QueryRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The status of a campaign.
 *
 * @param campaignId the campaign
 * @param name display name
 * @param startsAt inclusive start, in event time
 * @param endsAt exclusive end, in event time
 * @param subject {@code player} or {@code team}
 * @param scoring {@code win}, {@code net}, {@code turnover}, {@code spins}, {@code multiplier-max}
 *     or {@code multiplier-sum}
 * @param status {@code waiting}, {@code provisional}, {@code final}, {@code incomplete} or {@code
 *     invalid}
 * @param spins number of counting spins
 * @param participants number of players or teams with a counting spin
 * @param qualified number of participants with enough counting spins to be ranked
 * @param sealedAt when the standings became final; null if they are not final
 * @param publishedAt when the board was written; null if it does not exist
 * @param problem why the campaign is not counted; null if it is valid
 */
public record CampaignSummary(
    int campaignId,
    String name,
    Instant startsAt,
    Instant endsAt,
    String subject,
    String scoring,
    String status,
    long spins,
    long participants,
    long qualified,
    Instant sealedAt,
    Instant publishedAt,
    String problem) {
  /** Without WHERE and ORDER BY, which the queries of this package append. */
  static final String QUERY =
      """
      SELECT campaign_id, s.name, s.starts_at, s.ends_at, subject, scoring, status, spins,
             participants, qualified, sealed_at, published_at, problem
      FROM campaign_status s JOIN campaigns USING (campaign_id)
      """;

  static CampaignSummary read(ResultSet row) throws SQLException {
    return new CampaignSummary(
        row.getInt("campaign_id"),
        row.getString("name"),
        QueryRows.instant(row, "starts_at"),
        QueryRows.instant(row, "ends_at"),
        row.getString("subject"),
        row.getString("scoring"),
        row.getString("status"),
        row.getLong("spins"),
        row.getLong("participants"),
        row.getLong("qualified"),
        QueryRows.instant(row, "sealed_at"),
        QueryRows.instant(row, "published_at"),
        row.getString("problem"));
  }
}
