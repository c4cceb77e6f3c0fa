package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read at once: the unit in which spins travel. One element for hundreds of records keeps
 * the runner's cost per element off each spin.
 *
 * @param spins in the order of their partitions
 * @param rejected the records among them that are no spins
 */
public record RecordBatch(List<Spin> spins, List<RejectedSpin> rejected) {

  /** Large enough for what is sent to each shard to be worth a message of its own. */
  private static final int MAX_SPINS = 65_536;

  /** Each comes with its payload. */
  private static final int MAX_REJECTED = 1_000;

  /** One to be filled. */
  static RecordBatch empty() {
    return new RecordBatch(new ArrayList<>(), new ArrayList<>());
  }

  /** Whether it holds as much as it should, or more. */
  boolean isFull() {
    return spins.size() >= MAX_SPINS || rejected.size() >= MAX_REJECTED;
  }
}
