package io.spinboard.replay.verify;

import io.spinboard.recordings.Recorded;
import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectSortedMap;
import java.util.List;

/** Which part of a topic recordings hold, as far as they tell. */
final class Coverage {
  private final Int2ObjectSortedMap<PartitionCoverage> partitions = new Int2ObjectAVLTreeMap<>();

  void add(Recorded recorded) {
    if (!recorded.hasPlace()) {
      return;
    }
    PartitionCoverage partition = partitions.get(recorded.partition());
    if (partition == null) {
      partition = new PartitionCoverage(recorded.partition());
      partitions.put(recorded.partition(), partition);
    }
    partition.add(recorded.offset());
  }

  /** What is known to be missing or to be there twice, a line each. */
  List<String> gaps() {
    return partitions.values().stream().flatMap(partition -> partition.gaps().stream()).toList();
  }
}
