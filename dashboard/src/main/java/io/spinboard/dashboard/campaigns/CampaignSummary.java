package io.spinboard.dashboard.campaigns;

import io.spinboard.dashboard.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * How far a campaign is.
 *
 * @param campaignId names it
 * @param name for people
 * @param startsAt the first moment at which spins count
 * @param endsAt the first moment at which they no longer count
 * @param subject {@code player} or {@code team}
 * @param scoring {@code win}, {@code net}, {@code turnover}, {@code spins}, {@code multiplier-max}
 *     or {@code multiplier-sum}
 * @param status {@code waiting}, {@code provisional}, {@code final}, {@code incomplete} or {@code
 *     invalid}
 * @param spins how many count
 * @param participants how many have a counting spin
 * @param qualified how many of them have enough to be ranked
 * @param sealedAt when the standings became final; null if they are not
 * @param publishedAt when the board was written; null if there is none
 * @param problem why the campaign is not counted; null if nothing is wrong
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
        Rows.instant(row, "starts_at"),
        Rows.instant(row, "ends_at"),
        row.getString("subject"),
        row.getString("scoring"),
        row.getString("status"),
        row.getLong("spins"),
        row.getLong("participants"),
        row.getLong("qualified"),
        Rows.instant(row, "sealed_at"),
        Rows.instant(row, "published_at"),
        row.getString("problem"));
  }
}
