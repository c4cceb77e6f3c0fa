package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The recent past of one shard's players, and the near future that some partitions are ahead by: a
 * tally of each player in each slice of time between two ticks. Windows begin and end at ticks, so
 * any window is a run of slices.
 */
public final class HotSlices {
  private final NavigableMap<Long, Int2ObjectMap<HotTally>> slices = new TreeMap<>();
  private final NavigableSet<Long> asked = new TreeSet<>();

  /** As of the tick last asked for; null at first, and after a restart. */
  private HotWindows windows;

  void add(Spin spin, Ticks ticks) {
    long slice = ticks.at(spin.eventTimeMicros());
    slices
        .computeIfAbsent(slice, start -> new Int2ObjectOpenHashMap<>())
        .computeIfAbsent(spin.playerId(), HotTally::new)
        .add(spin);
    if (windows != null && slice < windows.asOfMicros()) {
      HotTally late = new HotTally(spin.playerId());
      late.add(spin);
      windows.add(slice, late);
    }
  }

  /** The hottest of the shard as of a tick. Earlier ticks will not be asked for any more. */
  List<HotStanding> hottest(long asOfMicros, Ticks ticks, int size) {
    if (windows == null || asOfMicros - windows.asOfMicros() >= ticks.longMicros()) {
      windows = HotWindows.asOf(asOfMicros, slices, ticks);
    } else {
      windows.moveTo(asOfMicros, slices);
    }
    slices.headMap(asOfMicros - ticks.longMicros(), false).clear();
    return windows.hottest(size);
  }

  /** Ticks that were asked for and wait for the watermark, microseconds. */
  NavigableSet<Long> asked() {
    return asked;
  }

  NavigableMap<Long, Int2ObjectMap<HotTally>> slices() {
    return slices;
  }
}
