package io.spinboard.pipeline.campaigns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the shards reported of every campaign whose board is not final. */
final class OpenCampaigns {
  private final Map<Integer, CampaignReports> reports = new TreeMap<>();

  /**
   * Takes reports in.
   *
   * @return the boards that need not wait for more reports, with so many shards: those over the
   *     latest event time that these made whole, and those of campaigns that are over
   */
  List<CampaignBoard> add(List<ShardStandings> newer, int shards) {
    List<CampaignBoard> boards = new ArrayList<>();
    for (ShardStandings report : newer) {
      CampaignReports campaign = of(report.campaignId());
      campaign.add(report);
      if (report instanceof ShardStandings.Recent answer) {
        CampaignBoard board = campaign.takeRecent(answer, shards);
        if (board != null) {
          boards.add(board);
        }
      } else if (campaign.areAllClosed(shards)) {
        boards.add(take(campaign, shards));
      }
    }
    return boards;
  }

  /** What is final is forgotten. */
  private CampaignBoard take(CampaignReports campaign, int shards) {
    CampaignBoard board = campaign.takeBoard(shards);
    if (board.closed() && board.complete()) {
      reports.remove(board.campaignId());
    }
    return board;
  }

  CampaignReports of(int campaignId) {
    return reports.computeIfAbsent(campaignId, id -> new CampaignReports());
  }

  /** Whether any whole campaign's board changed since they were last taken. */
  boolean changed() {
    return reports.values().stream().anyMatch(CampaignReports::changed);
  }

  /** The boards of whole campaigns that changed. */
  List<CampaignBoard> takeBoards(int shards) {
    List<CampaignBoard> boards = new ArrayList<>();
    for (CampaignReports campaign : List.copyOf(reports.values())) {
      if (campaign.changed()) {
        boards.add(take(campaign, shards));
      }
    }
    return boards;
  }

  Collection<CampaignReports> all() {
    return reports.values();
  }
}
