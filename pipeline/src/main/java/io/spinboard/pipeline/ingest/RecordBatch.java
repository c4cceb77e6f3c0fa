package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that were read together, as one element: a runner's cost per element is then shared by
 * hundreds of records.
 *
 * @param spins in the order of their partitions
 * @param rejected the records that are not valid spins
 */
public record RecordBatch(List<Spin> spins, List<RejectedSpin> rejected) {

  /** Large enough for the spins of one batch to be divided among many keys. */
  private static final int MAX_SPINS = 65_536;

  /** Each holds its payload. */
  private static final int MAX_REJECTED = 1_000;

  /** Returns a batch to be filled. */
  public static RecordBatch empty() {
    return new RecordBatch(new ArrayList<>(), new ArrayList<>());
  }

  /** Whether no more records should be added. */
  public boolean isFull() {
    return spins.size() >= MAX_SPINS || rejected.size() >= MAX_REJECTED;
  }
}
