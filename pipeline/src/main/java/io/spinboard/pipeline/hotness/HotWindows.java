package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Each player's sums over the two windows that end at a tick. They are carried along from tick to
 * tick: the slices that a window reaches are added, those that it leaves are subtracted.
 */
final class HotWindows {
  /** Before the first tick. */
  static final long NEVER = Long.MIN_VALUE;

  private HotPlayers players = new HotPlayers(0);

  /** The slices of the long window by their start, microseconds. */
  private final NavigableMap<Long, PastSlice> past = new TreeMap<>();

  private long asOfMicros = NEVER;

  /** The tick that both windows end at, exclusive; {@link #NEVER} before the first. */
  long asOfMicros() {
    return asOfMicros;
  }

  /** Moves both windows on to a later tick, out of slices; what they reach is to be told next. */
  void moveTo(long tickMicros, Ticks ticks) {
    long hadInShort = shortStart(ticks);
    boolean isFirst = asOfMicros == NEVER;
    asOfMicros = tickMicros;
    if (isFirst) {
      return;
    }
    past.subMap(hadInShort, shortStart(ticks)).values().forEach(this::leaveShort);
    NavigableMap<Long, PastSlice> left = past.headMap(longStart(ticks), false);
    left.values().forEach(this::leaveLong);
    left.clear();
  }

  private void leaveShort(PastSlice slice) {
    for (int i = 0; i < slice.size(); i++) {
      players.leaveShort(slice.place(i), slice.points(i));
    }
  }

  private void leaveLong(PastSlice slice) {
    for (int i = 0; i < slice.size(); i++) {
      players.leaveLong(slice.place(i), slice.points(i));
    }
  }

  /** Takes in spins of a slice that ends at the tick or before. */
  void reach(long start, List<Spin> spins, Ticks ticks) {
    if (start < longStart(ticks)) {
      return;
    }
    PastSlice slice = past.computeIfAbsent(start, key -> new PastSlice(spins.size()));
    boolean alsoInShort = start >= shortStart(ticks);
    players.readAhead(spins);
    for (Spin spin : spins) {
      slice.add(players.reach(spin, alsoInShort), spin.win());
    }
  }

  /** The hottest, in order. */
  List<HotStanding> hottest(Ticks ticks, int size) {
    return players.hottest(size, longStart(ticks));
  }

  private long shortStart(Ticks ticks) {
    return asOfMicros - ticks.shortMicros();
  }

  private long longStart(Ticks ticks) {
    return asOfMicros - ticks.longMicros();
  }

  void restore(long tickMicros, HotPlayers restored) {
    asOfMicros = tickMicros;
    players = restored;
  }

  NavigableMap<Long, PastSlice> past() {
    return past;
  }

  HotPlayers players() {
    return players;
  }
}
