package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import java.util.List;

/**
 * What was read at once: the unit in which spins travel. One element for hundreds of records keeps
 * the runner's cost per element off each spin.
 *
 * @param spins in the order of their partitions
 * @param rejected the records among them that are no spins
 */
public record ReadBatch(List<Spin> spins, List<RejectedSpin> rejected) {

  /** How many records it holds. */
  int size() {
    return spins.size() + rejected.size();
  }
}
