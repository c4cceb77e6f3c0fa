package io.spinboard.replay.verify;

import io.spinboard.recordings.RecordedRecord;
import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectSortedMap;
import java.util.List;

/** Finds offsets of a topic that are missing or repeated in the recordings. */
final class OffsetCoverage {
  private final Int2ObjectSortedMap<PartitionCoverage> partitions = new Int2ObjectAVLTreeMap<>();

  void add(RecordedRecord recorded) {
    if (!recorded.hasOffset()) {
      return;
    }
    PartitionCoverage partition = partitions.get(recorded.partition());
    if (partition == null) {
      partition = new PartitionCoverage(recorded.partition());
      partitions.put(recorded.partition(), partition);
    }
    partition.add(recorded.offset());
  }

  /** One line per gap or repetition. */
  List<String> gaps() {
    return partitions.values().stream().flatMap(partition -> partition.gaps().stream()).toList();
  }
}
