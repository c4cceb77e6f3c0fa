package io.spinboard.replay.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings the records of several partitions into one order: each partition's own, and among
 * partitions that of their timestamps. Of what is there when the recording begins that order is
 * always the same, however the records are fetched; what comes later is taken as it comes.
 */
final class Lanes {
  private final Map<Integer, Lane> lanes;

  Lanes(List<Lane> lanes) {
    this.lanes = byPartition(lanes, lane -> lane);
  }

  Collection<Lane> all() {
    return lanes.values();
  }

  Lane of(int partition) {
    return lanes.get(partition);
  }

  /** Takes the next record away; null if it has to be fetched first. */
  ConsumerRecord<byte[], byte[]> next() {
    Lane first = null;
    for (Lane lane : lanes.values()) {
      if (lane.lacksHead()) {
        return null;
      }
      if (lane.head() != null && (first == null || isBefore(lane, first))) {
        first = lane;
      }
    }
    return first == null ? null : first.take();
  }

  private static boolean isBefore(Lane one, Lane other) {
    return one.head().timestamp() < other.head().timestamp();
  }

  boolean areDone() {
    return lanes.values().stream().allMatch(Lane::isDone);
  }

  /** The offset of the next record of each partition to be recorded. */
  NavigableMap<Integer, Long> positions() {
    return byPartition(lanes.values(), Lane::next);
  }

  /** How much of what is there already is done, 0 to 1. */
  double share() {
    long length = lanes.values().stream().mapToLong(Lane::length).sum();
    long done = lanes.values().stream().mapToLong(Lane::done).sum();
    return length == 0 ? 1 : (double) done / length;
  }

  private static <T> NavigableMap<Integer, T> byPartition(
      Collection<Lane> lanes, Function<Lane, T> value) {
    NavigableMap<Integer, T> values = new TreeMap<>();
    lanes.forEach(lane -> values.put(lane.partition(), value.apply(lane)));
    return values;
  }
}
