package io.spinboard.pipeline.campaigns;

import java.io.Serializable;

/** Where the pipeline learns of campaigns, which may change while it runs. */
public interface Campaigns extends Serializable {

  /**
   * Follows the campaigns until that is closed.
   *
   * @throws InterruptedException when the pipeline is being stopped
   */
  Following follow() throws InterruptedException;

  /** The campaigns as they are known here. */
  interface Following extends AutoCloseable {
    /** The campaigns now; the same object as long as nothing changes. */
    CampaignList now();

    @Override
    void close();
  }
}
