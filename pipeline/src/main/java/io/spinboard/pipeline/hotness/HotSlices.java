package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The state of one shard: its spins by slices of event time between two ticks. Slices ahead of the
 * last tick wait; those behind it are summed in {@link HotWindows}. A window starts and ends at
 * ticks, so it is always a sequence of whole slices.
 */
public final class HotSlices {
  private final NavigableMap<Long, List<Spin>> ahead = new TreeMap<>();
  private final HotWindows windows = new HotWindows();

  /** The slice of the last spin; the next spin is mostly in the same one. */
  private List<Spin> lastSlice;

  private long lastSliceStart;

  void add(Spin spin, HotSettings settings) {
    long slice = settings.ticks().at(spin.eventTimeMicros());
    if (slice >= windows.tickMicros()) {
      sliceAhead(slice).add(spin);
    } else {
      windows.add(slice, List.of(spin), settings);
    }
  }

  private List<Spin> sliceAhead(long start) {
    if (lastSlice == null || lastSliceStart != start) {
      lastSlice = ahead.computeIfAbsent(start, key -> new ArrayList<>());
      lastSliceStart = start;
    }
    return lastSlice;
  }

  /**
   * The hottest players at a tick, in order.
   *
   * @param tickMicros the tick, microseconds; never earlier than at the previous call
   */
  List<HotStanding> hottest(long tickMicros, HotSettings settings, int size) {
    windows.moveTo(tickMicros, settings);
    NavigableMap<Long, List<Spin>> reached = ahead.headMap(tickMicros, false);
    reached.forEach((start, spins) -> windows.add(start, spins, settings));
    reached.clear();
    lastSlice = null;
    return windows.hottest(settings, size);
  }

  /** Removes the slices ahead that are outside of the windows of all ticks from this one on. */
  void skipTo(long tickMicros, HotSettings settings) {
    ahead.headMap(tickMicros - settings.longMicros(), false).clear();
    lastSlice = null;
  }

  /** The spins ahead of the windows, by the start of their slice, microseconds. */
  NavigableMap<Long, List<Spin>> ahead() {
    return ahead;
  }

  HotWindows windows() {
    return windows;
  }
}
