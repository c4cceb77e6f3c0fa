package io.spinboard.pipeline.story;

import io.spinboard.campaigns.Campaign;
import io.spinboard.pipeline.campaigns.CampaignList;
import io.spinboard.pipeline.campaigns.CampaignSource;
import java.util.List;

/** Campaigns that do not change. */
record FixedCampaigns(List<Campaign> campaigns) implements CampaignSource {

  @Override
  public Subscription subscribe() {
    CampaignList list = new CampaignList(1, campaigns);
    return new Subscription() {
      @Override
      public CampaignList current() {
        return list;
      }

      @Override
      public void close() {
        // Nothing to close.
      }
    };
  }
}
