package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The recent past of one shard's players, and the near future that the watermark has not reached
 * yet: the spins of each slice of time between two ticks. Windows begin and end at ticks, so any
 * window is a run of slices.
 */
public final class HotSlices {
  private final NavigableMap<Long, List<Spin>> ahead = new TreeMap<>();
  private final HotWindows windows = new HotWindows();
  private final NavigableSet<Long> asked = new TreeSet<>();

  /** The slice of the last spin: the next one is mostly of the same. */
  private List<Spin> recent;

  private long recentStart;

  void add(Spin spin, Ticks ticks) {
    long slice = ticks.at(spin.eventTimeMicros());
    if (slice >= windows.asOfMicros()) {
      sliceAhead(slice).add(spin);
    } else {
      windows.reach(slice, List.of(spin), ticks);
    }
  }

  private List<Spin> sliceAhead(long start) {
    if (recent == null || recentStart != start) {
      recent = ahead.computeIfAbsent(start, key -> new ArrayList<>());
      recentStart = start;
    }
    return recent;
  }

  /** The hottest of the shard as of a tick. Earlier ticks will not be asked for any more. */
  List<HotStanding> hottest(long asOfMicros, Ticks ticks, int size) {
    windows.moveTo(asOfMicros, ticks);
    NavigableMap<Long, List<Spin>> reached = ahead.headMap(asOfMicros, false);
    reached.forEach((start, spins) -> windows.reach(start, spins, ticks));
    reached.clear();
    recent = null;
    return windows.hottest(ticks, size);
  }

  /** Forgets all but what the windows will need if the first tick to be asked for is this one. */
  void skipTo(long asOfMicros, Ticks ticks) {
    ahead.headMap(asOfMicros - ticks.longMicros(), false).clear();
    recent = null;
  }

  /** Ticks that were asked for and wait for the watermark, microseconds. */
  NavigableSet<Long> asked() {
    return asked;
  }

  /** What lies ahead of the windows, by the start of the slice. */
  NavigableMap<Long, List<Spin>> ahead() {
    return ahead;
  }

  HotWindows windows() {
    return windows;
  }
}
