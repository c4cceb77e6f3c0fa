package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The recent past of one shard's players, and the near future that some partitions are ahead by: a
 * tally of each player in each slice of time between two ticks. Windows begin and end at ticks, so
 * any window is a run of slices.
 */
final class HotSlices {
  private final NavigableMap<Long, Int2ObjectMap<HotTally>> slices = new TreeMap<>();
  private final NavigableSet<Long> asked = new TreeSet<>();

  void add(Spin spin, Ticks ticks) {
    slices
        .computeIfAbsent(ticks.at(spin.eventTimeMicros()), start -> new Int2ObjectOpenHashMap<>())
        .computeIfAbsent(spin.playerId(), HotTally::new)
        .add(spin);
  }

  /** The hottest of the shard as of a tick. Earlier ticks will not be asked for any more. */
  List<HotStanding> hottest(long asOfMicros, Ticks ticks, int size) {
    slices.headMap(asOfMicros - ticks.longMicros(), false).clear();
    Int2ObjectMap<HotTally> shortTallies =
        sum(slices.subMap(asOfMicros - ticks.shortMicros(), asOfMicros));
    Int2ObjectMap<HotTally> longTallies =
        sum(slices.subMap(asOfMicros - ticks.longMicros(), asOfMicros));
    Best<HotStanding> best = new Best<>(size, HotStanding.ORDER);
    for (HotTally shortTally : shortTallies.values()) {
      HotTally longTally = longTallies.get(shortTally.playerId());
      if (longTally.points() > 0) {
        best.offer(longTally.standing(shortTally));
      }
    }
    return best.inOrder();
  }

  private static Int2ObjectMap<HotTally> sum(Map<Long, Int2ObjectMap<HotTally>> window) {
    Int2ObjectMap<HotTally> sums = new Int2ObjectOpenHashMap<>();
    for (Int2ObjectMap<HotTally> slice : window.values()) {
      for (HotTally tally : slice.values()) {
        sums.computeIfAbsent(tally.playerId(), HotTally::new).add(tally);
      }
    }
    return sums;
  }

  /** Ticks that were asked for and wait for the watermark, microseconds. */
  NavigableSet<Long> asked() {
    return asked;
  }

  NavigableMap<Long, Int2ObjectMap<HotTally>> slices() {
    return slices;
  }
}
