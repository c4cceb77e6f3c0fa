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
 * The recent past of one shard's players, and the near future that the watermark has not reached
 * yet: tallies of each player in each slice of time between two ticks. Windows begin and end at
 * ticks, so any window is a run of slices.
 */
public final class HotSlices {
  private final NavigableMap<Long, Int2ObjectMap<HotTally>> ahead = new TreeMap<>();
  private final HotWindows windows = new HotWindows();
  private final NavigableSet<Long> asked = new TreeSet<>();

  /** The slice of the last spin: the next one is mostly of the same. */
  private Int2ObjectMap<HotTally> recent;

  private long recentStart;
  private int usualSize;

  void add(Spin spin, Ticks ticks) {
    long slice = ticks.at(spin.eventTimeMicros());
    if (slice >= windows.asOfMicros()) {
      sliceAhead(slice).computeIfAbsent(spin.playerId(), HotTally::new).add(spin);
    } else {
      HotTally late = new HotTally(spin.playerId());
      late.add(spin);
      windows.reach(slice, List.of(late), ticks);
    }
  }

  private Int2ObjectMap<HotTally> sliceAhead(long start) {
    if (recent == null || recentStart != start) {
      usualSize = recent == null ? usualSize : recent.size();
      // Slices that follow each other hold about as many players.
      recent = ahead.computeIfAbsent(start, key -> new Int2ObjectOpenHashMap<>(usualSize));
      recentStart = start;
    }
    return recent;
  }

  /** The hottest of the shard as of a tick. Earlier ticks will not be asked for any more. */
  List<HotStanding> hottest(long asOfMicros, Ticks ticks, int size) {
    windows.moveTo(asOfMicros, ticks);
    NavigableMap<Long, Int2ObjectMap<HotTally>> reached = ahead.headMap(asOfMicros, false);
    reached.forEach((start, tallies) -> windows.reach(start, tallies.values(), ticks));
    reached.clear();
    recent = null;
    return windows.hottest(ticks, size);
  }

  /** Ticks that were asked for and wait for the watermark, microseconds. */
  NavigableSet<Long> asked() {
    return asked;
  }

  /** What lies ahead of the windows, by the start of the slice. */
  NavigableMap<Long, Int2ObjectMap<HotTally>> ahead() {
    return ahead;
  }

  HotWindows windows() {
    return windows;
  }
}
