package io.spinboard.dashboard.campaigns;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.QueryResult;
import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lists the campaigns with their status. */
public record CampaignListQuery() implements ApiQuery {
  private static final int MAX_CAMPAIGNS = 500;

  /**
   * The list of campaigns.
   *
   * @param campaigns at most 500 campaigns; those that end last come first
   */
  public record CampaignList(List<CampaignSummary> campaigns) {}

  @Override
  public String eventName() {
    return "campaigns";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    List<CampaignSummary> campaigns =
        QueryRows.list(
            connection,
            CampaignSummary.QUERY + "ORDER BY ends_at DESC, campaign_id LIMIT ?",
            CampaignSummary::read,
            MAX_CAMPAIGNS);
    Instant newest =
        campaigns.stream()
            .map(CampaignSummary::publishedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new QueryResult(new CampaignList(campaigns), newest, null);
  }
}
