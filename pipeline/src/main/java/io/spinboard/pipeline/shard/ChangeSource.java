package io.spinboard.pipeline.shard;

import java.io.Serializable;

/**
 * A source of changes that concern shards although no spin arrives, e.g. an operator's change of a
 * campaign.
 */
public interface ChangeSource extends Serializable {

  /**
   * Starts to follow the source; called before anything else.
   *
   * @throws InterruptedException when the pipeline is being stopped
   */
  void open() throws InterruptedException;

  /** Stops; called last, also after a failed {@link #open}. */
  void close();

  /** Identifies the current state of the source; it differs after every change. */
  long currentChange();
}
