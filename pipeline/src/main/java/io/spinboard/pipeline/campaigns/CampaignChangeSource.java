package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.shard.ChangeSource;

/** Notices when an operator adds, changes or ends a campaign. */
final class CampaignChangeSource implements ChangeSource {
  private static final long serialVersionUID = 1;

  private final CampaignSource campaigns;
  private transient CampaignSource.Subscription subscription;

  CampaignChangeSource(CampaignSource campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void open() throws InterruptedException {
    subscription = campaigns.subscribe();
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
    }
  }

  @Override
  public long currentChange() {
    return subscription.current().change();
  }
}
