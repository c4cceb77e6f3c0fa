package io.spinboard.pipeline.campaigns;

import java.io.Serializable;

/** Where the pipeline reads campaigns from, which may change while it runs. */
public interface CampaignSource extends Serializable {

  /**
   * Subscribes to the campaigns, and waits for the first list.
   *
   * @throws InterruptedException when the pipeline is being stopped
   */
  Subscription subscribe() throws InterruptedException;

  /** A subscription to the campaigns, active until it is closed. */
  interface Subscription extends AutoCloseable {
    /** The newest list; the same object as long as nothing changes. */
    CampaignList current();

    @Override
    void close();
  }
}
