package io.spinboard.dashboard.campaigns;

import io.spinboard.dashboard.boards.Content;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which campaigns there are. */
public record AllCampaigns() implements Topic {
  private static final int MOST = 500;

  /**
   * What there is.
   *
   * @param campaigns those that end last first
   */
  public record Listing(List<CampaignSummary> campaigns) {}

  @Override
  public String event() {
    return "campaigns";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    List<CampaignSummary> all =
        Rows.of(
            connection,
            CampaignSummary.QUERY + "ORDER BY ends_at DESC, campaign_id LIMIT " + MOST,
            CampaignSummary::read);
    Instant newest =
        all.stream()
            .map(CampaignSummary::publishedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Content(new Listing(all), newest, null);
  }
}
