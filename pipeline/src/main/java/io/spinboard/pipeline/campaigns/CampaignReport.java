package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.rank.Report;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/** What a shard reports for one campaign. */
@VersionedRecord(name = "campaign report", version = 1)
public sealed interface CampaignReport extends Report<CampaignReport> {

  /** The campaign. */
  int campaignId();

  /** The key of the shard. */
  int shard();

  /** Which of the shard's reports for the same board is the newest. */
  ReportVersion version();

  /** The number of rows on the board. */
  int boardSize();

  /** The best entrants of the shard: at most a board's size, in order. */
  List<CampaignStanding> top();

  @Override
  default Object source() {
    return shard();
  }

  @Override
  default boolean isNewerThan(CampaignReport other) {
    return version().compareTo(other.version()) > 0;
  }

  /**
   * The standings of the whole campaign.
   *
   * @param version the revision of the rules, and the number of the report
   * @param spins how many spins count
   * @param participants how many entrants there are
   * @param qualified how many of them are qualified
   * @param complete whether no counting spin was missed
   * @param closed whether no further spin will count
   */
  record Whole(
      int campaignId,
      int shard,
      ReportVersion version,
      int boardSize,
      long spins,
      long participants,
      long qualified,
      boolean complete,
      boolean closed,
      List<CampaignStanding> top)
      implements CampaignReport {}

  /**
   * The standings over the last stretch of event time.
   *
   * @param version the revision of the rules, and the tick at which the window ends, microseconds
   */
  record Recent(
      int campaignId, int shard, ReportVersion version, int boardSize, List<CampaignStanding> top)
      implements CampaignReport {

    /** The tick at which the window ends, microseconds. */
    long tickMicros() {
      return version.sequence();
    }
  }
}
