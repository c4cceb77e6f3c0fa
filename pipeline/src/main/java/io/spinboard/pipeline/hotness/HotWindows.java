package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Each player's sums over the two windows that end at a tick. From tick to tick, the slices that
 * enter a window are added and those that leave it are subtracted.
 */
final class HotWindows {
  /** The tick before the first evaluation. */
  static final long NO_TICK = Long.MIN_VALUE;

  private HotPlayers players = new HotPlayers(0);

  /** The slices of the long window by their start, microseconds. */
  private final NavigableMap<Long, PastSlice> past = new TreeMap<>();

  private long tickMicros = NO_TICK;

  /** The tick at which both windows end, exclusive; {@link #NO_TICK} before the first. */
  long tickMicros() {
    return tickMicros;
  }

  /** Moves both windows to a later tick. The slices that enter them must be added next. */
  void moveTo(long laterMicros, HotSettings settings) {
    long shortStartBefore = shortStart(settings);
    boolean isFirst = tickMicros == NO_TICK;
    tickMicros = laterMicros;
    if (isFirst) {
      return;
    }
    past.subMap(shortStartBefore, shortStart(settings)).values().forEach(this::leaveShort);
    NavigableMap<Long, PastSlice> left = past.headMap(longStart(settings), false);
    left.values().forEach(this::leaveLong);
    left.clear();
  }

  private void leaveShort(PastSlice slice) {
    for (int i = 0; i < slice.size(); i++) {
      players.leaveShort(slice.row(i), slice.points(i));
    }
  }

  private void leaveLong(PastSlice slice) {
    for (int i = 0; i < slice.size(); i++) {
      players.leaveLong(slice.row(i), slice.points(i));
    }
  }

  /** Adds spins of a slice that ends at the tick or before. */
  void add(long sliceStart, List<Spin> spins, HotSettings settings) {
    if (sliceStart < longStart(settings)) {
      return;
    }
    PastSlice slice = past.computeIfAbsent(sliceStart, key -> new PastSlice(spins.size()));
    boolean isInShort = sliceStart >= shortStart(settings);
    players.readAhead(spins);
    for (Spin spin : spins) {
      slice.add(players.enter(spin, isInShort), spin.win());
    }
  }

  /** The hottest players, in order. */
  List<HotStanding> hottest(HotSettings settings, int size) {
    return players.hottest(size, longStart(settings));
  }

  private long shortStart(HotSettings settings) {
    return tickMicros - settings.shortMicros();
  }

  private long longStart(HotSettings settings) {
    return tickMicros - settings.longMicros();
  }

  void restore(long restoredTickMicros, HotPlayers restored) {
    tickMicros = restoredTickMicros;
    players = restored;
  }

  NavigableMap<Long, PastSlice> past() {
    return past;
  }

  HotPlayers players() {
    return players;
  }
}
