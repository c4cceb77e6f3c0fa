package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.campaigns.CampaignBoard.Scope;
import io.spinboard.pipeline.rank.ShardReports;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Makes boards of campaigns from the newest reports of the shards. */
final class CampaignBoards {
  private CampaignBoards() {}

  /**
   * The board with a key.
   *
   * @param reports at least one; those by older rules than the newest are ignored
   * @param shards how many shards must have closed a campaign for it to be closed
   */
  static CampaignBoard of(CampaignBoardKey key, ShardReports<CampaignReport> reports, int shards) {
    List<CampaignReport> newest = byNewestRules(reports);
    return key.tickMicros() == null
        ? whole(key.campaignId(), newest, shards)
        : recent(key.campaignId(), key.tickMicros(), newest);
  }

  /** Whether every shard has reported by the newest rules. */
  static boolean isReportedByAll(ShardReports<CampaignReport> reports, int shards) {
    return byNewestRules(reports).size() == shards;
  }

  /** Whether every shard has counted its last spin of a whole campaign. */
  static boolean isClosedByAll(ShardReports<CampaignReport> reports, int shards) {
    return isClosedByAll(byNewestRules(reports), shards);
  }

  private static boolean isClosedByAll(List<CampaignReport> reports, int shards) {
    return reports.size() == shards && all(reports, CampaignReport.Whole::closed);
  }

  private static List<CampaignReport> byNewestRules(ShardReports<CampaignReport> reports) {
    long newest =
        reports.all().stream().mapToLong(report -> report.version().revision()).max().orElseThrow();
    return reports.all().stream().filter(report -> report.version().revision() == newest).toList();
  }

  private static CampaignBoard whole(int campaignId, List<CampaignReport> reports, int shards) {
    long spins = 0;
    long participants = 0;
    long qualified = 0;
    for (CampaignReport report : reports) {
      CampaignReport.Whole whole = (CampaignReport.Whole) report;
      spins += whole.spins();
      participants += whole.participants();
      qualified += whole.qualified();
    }
    return new CampaignBoard(
        campaignId,
        Scope.CAMPAIGN,
        reports.get(0).version().revision(),
        spins,
        participants,
        qualified,
        all(reports, CampaignReport.Whole::complete),
        isClosedByAll(reports, shards),
        top(reports));
  }

  private static CampaignBoard recent(int campaignId, long tick, List<CampaignReport> reports) {
    return new CampaignBoard(
        campaignId,
        Scope.RECENT,
        reports.get(0).version().revision(),
        tick,
        0,
        0,
        true,
        false,
        top(reports));
  }

  private static boolean all(
      List<CampaignReport> reports, Predicate<CampaignReport.Whole> condition) {
    return reports.stream().map(CampaignReport.Whole.class::cast).allMatch(condition);
  }

  private static List<CampaignStanding> top(List<CampaignReport> reports) {
    int size =
        reports.stream()
            .map(CampaignReport::boardSize)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return ShardReports.top(size, CampaignStanding.ORDER, reports, CampaignReport::top);
  }
}
