package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import java.util.NavigableMap;

/**
 * Each player's sums over the two windows that end at a tick. They are carried along from tick to
 * tick: the slices that a window reaches are added, those that it leaves are subtracted.
 */
final class HotWindows {
  private final Int2ObjectMap<Player> players = new Int2ObjectOpenHashMap<>();
  private final Ticks ticks;
  private long asOfMicros;

  /** One player's sums; who has no spin in the long window has none. */
  private static final class Player {
    final HotTally inLong;
    long pointsInShort;
    long spinsInShort;

    Player(int playerId) {
      inLong = new HotTally(playerId);
    }
  }

  private HotWindows(Ticks ticks, long asOfMicros) {
    this.ticks = ticks;
    this.asOfMicros = asOfMicros;
  }

  /** The windows as of a tick. */
  static HotWindows asOf(
      long asOfMicros, NavigableMap<Long, Int2ObjectMap<HotTally>> slices, Ticks ticks) {
    HotWindows windows = new HotWindows(ticks, asOfMicros);
    slices.subMap(windows.longStart(), asOfMicros).forEach(windows::addSlice);
    return windows;
  }

  private void addSlice(long start, Int2ObjectMap<HotTally> slice) {
    for (HotTally tally : slice.values()) {
      add(start, tally);
    }
  }

  /** Adds what a slice that began at {@code start} got, unless the windows do not reach it. */
  void add(long start, HotTally tally) {
    if (start < longStart() || start >= asOfMicros) {
      return;
    }
    Player player = players.computeIfAbsent(tally.playerId(), Player::new);
    player.inLong.add(tally);
    if (start >= shortStart()) {
      player.pointsInShort += tally.points();
      player.spinsInShort += tally.spins();
    }
  }

  /** Moves the windows on to a later tick; {@code slices} still hold all that they leave. */
  void moveTo(long tickMicros, NavigableMap<Long, Int2ObjectMap<HotTally>> slices) {
    long reached = asOfMicros;
    long leftShort = shortStart();
    long leftLong = longStart();
    asOfMicros = tickMicros;
    slices.subMap(reached, tickMicros).forEach(this::addSlice);
    slices
        .subMap(leftShort, Math.min(reached, shortStart()))
        .values()
        .forEach(this::subtractFromShort);
    slices
        .subMap(leftLong, Math.min(reached, longStart()))
        .values()
        .forEach(this::subtractFromLong);
  }

  private void subtractFromShort(Int2ObjectMap<HotTally> slice) {
    for (HotTally tally : slice.values()) {
      Player player = players.get(tally.playerId());
      player.pointsInShort -= tally.points();
      player.spinsInShort -= tally.spins();
    }
  }

  private void subtractFromLong(Int2ObjectMap<HotTally> slice) {
    for (HotTally tally : slice.values()) {
      HotTally inLong = players.get(tally.playerId()).inLong;
      inLong.subtract(tally, longStart());
      if (inLong.spins() == 0) {
        players.remove(tally.playerId());
      }
    }
  }

  /** The hottest, in order. */
  List<HotStanding> hottest(int size) {
    Best<HotStanding> best = new Best<>(size, HotStanding.ORDER);
    for (Player player : players.values()) {
      if (player.spinsInShort > 0 && player.inLong.points() > 0) {
        best.offer(player.inLong.standing(player.pointsInShort, player.spinsInShort));
      }
    }
    return best.inOrder();
  }

  long asOfMicros() {
    return asOfMicros;
  }

  private long shortStart() {
    return asOfMicros - ticks.shortMicros();
  }

  private long longStart() {
    return asOfMicros - ticks.longMicros();
  }
}
