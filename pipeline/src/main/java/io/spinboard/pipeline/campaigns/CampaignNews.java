package io.spinboard.pipeline.campaigns;

import java.io.Serializable;
import org.apache.beam.sdk.state.ValueState;

/** Knows whether campaigns have changed since shards were last told that they did. */
public final class CampaignNews implements Serializable {
  private static final long serialVersionUID = 1;

  private final CampaignSource campaigns;
  private transient CampaignSource.Subscription subscription;

  /**
   * @param campaigns where they are learnt of
   */
  public CampaignNews(CampaignSource campaigns) {
    this.campaigns = campaigns;
  }

  /** To be called before anything else. */
  public void follow() throws InterruptedException {
    subscription = campaigns.subscribe();
  }

  /** To be called after everything else. */
  public void leave() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /** Notes that shards know the campaigns as they are. */
  public void known(ValueState<Long> told, ValueState<Long> repeated) {
    told.write(subscription.current().change());
    repeated.write(subscription.current().change());
  }

  /**
   * Whether shards are to be told, which happens twice for each change: those in other processes
   * may learn of it a little later than this one.
   *
   * @param told the change that shards were last told of
   * @param repeated the change that they were last told of for the second time
   */
  public boolean take(ValueState<Long> told, ValueState<Long> repeated) {
    Long change = subscription.current().change();
    if (!change.equals(told.read())) {
      told.write(change);
      return true;
    }
    if (!change.equals(repeated.read())) {
      repeated.write(change);
      return true;
    }
    return false;
  }
}
