package io.spinboard.pipeline.story;

import io.spinboard.campaigns.Campaign;
import io.spinboard.pipeline.campaigns.CampaignList;
import io.spinboard.pipeline.campaigns.Campaigns;
import java.util.List;

/** Campaigns that nobody changes. */
record FixedCampaigns(List<Campaign> campaigns) implements Campaigns {

  @Override
  public Following follow() {
    CampaignList list = new CampaignList(1, campaigns);
    return new Following() {
      @Override
      public CampaignList now() {
        return list;
      }

      @Override
      public void close() {
        // Nothing was opened.
      }
    };
  }
}
