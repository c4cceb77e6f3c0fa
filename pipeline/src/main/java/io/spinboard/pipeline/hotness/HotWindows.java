package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;
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

  private final Int2ObjectMap<HotPlayer> players = new Int2ObjectOpenHashMap<>();

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
      players.get(slice.playerId(i)).leaveShort(slice.points(i), slice.spins(i));
    }
  }

  private void leaveLong(PastSlice slice) {
    for (int i = 0; i < slice.size(); i++) {
      HotPlayer player = players.get(slice.playerId(i));
      if (player.leaveLong(slice.points(i), slice.spins(i))) {
        players.remove(slice.playerId(i));
      }
    }
  }

  /** Takes in the tallies of a slice that ends at the tick or before. */
  void reach(long start, Collection<HotTally> tallies, Ticks ticks) {
    if (start < longStart(ticks)) {
      return;
    }
    PastSlice slice = past.computeIfAbsent(start, key -> new PastSlice(tallies.size()));
    for (HotTally tally : tallies) {
      HotPlayer player = players.computeIfAbsent(tally.playerId(), HotPlayer::new);
      player.addToLong(tally);
      if (start >= shortStart(ticks)) {
        player.addToShort(tally.points(), tally.spins());
      }
      slice.add(tally.playerId(), tally.points(), tally.spins());
    }
  }

  /** The hottest, in order. */
  List<HotStanding> hottest(Ticks ticks, int size) {
    Best<HotStanding> best = new Best<>(size, HotStanding.ORDER);
    for (HotPlayer player : players.values()) {
      // Hardly anybody is: comparing first saves a standing for each of the others.
      if (player.isHot() && !player.isClearlyCoolerThan(best.last())) {
        best.offer(player.standing(longStart(ticks)));
      }
    }
    return best.inOrder();
  }

  private long shortStart(Ticks ticks) {
    return asOfMicros - ticks.shortMicros();
  }

  private long longStart(Ticks ticks) {
    return asOfMicros - ticks.longMicros();
  }

  void restore(long tickMicros, Collection<HotPlayer> restored) {
    asOfMicros = tickMicros;
    restored.forEach(player -> players.put(player.inLong().playerId(), player));
  }

  NavigableMap<Long, PastSlice> past() {
    return past;
  }

  Collection<HotPlayer> players() {
    return players.values();
  }
}
