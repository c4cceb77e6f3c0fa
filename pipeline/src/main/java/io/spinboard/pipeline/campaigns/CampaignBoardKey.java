package io.spinboard.pipeline.campaigns;

/**
 * Identifies a board of a campaign.
 *
 * @param campaignId the campaign
 * @param tickMicros the tick of a recent board, microseconds; null for the whole campaign
 */
record CampaignBoardKey(int campaignId, Long tickMicros) {

  /** The board for which a report is made. */
  static CampaignBoardKey of(CampaignReport report) {
    Long tick = report instanceof CampaignReport.Recent recent ? recent.tickMicros() : null;
    return new CampaignBoardKey(report.campaignId(), tick);
  }
}
