package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.HashCommon;
import java.io.IOException;
import java.util.Arrays;

/**
 * What each player has in one period, as rows of numbers. There can be millions of them: as objects
 * in a map they take half as much memory again, and whatever collects garbage or copies state would
 * visit each of them.
 */
final class PlayerTallies implements Frontrunners.Field<PlayerStanding> {
  private static final int FEWEST = 16;

  /** Numbers in a row: who and for which team, the score, the spins, and when for that team. */
  private static final int ROW = 4;

  private static final int SCORE = 1;
  private static final int SPINS = 2;
  private static final int TEAM_AT = 3;

  private long[] numbers = new long[FEWEST * ROW];
  private int size;

  /**
   * A hash table of places, counted from 1; 0 is a free slot. In the bits that a place leaves free
   * are those of the player's hash, so that others' rows need hardly ever be looked at.
   */
  private int[] slots = new int[2 * FEWEST];

  /** Counts a spin, and returns the place of its player. */
  int add(Spin spin) {
    int place = placeOf(spin.playerId());
    int row = place * ROW;
    numbers[row + SCORE] += spin.win();
    numbers[row + SPINS]++;
    if (spin.hasTeam()
        && LatestTeam.replaces(
            teamId(place), numbers[row + TEAM_AT], spin.teamId(), spin.eventTimeMicros())) {
      numbers[row] = who(spin.playerId(), spin.teamId());
      numbers[row + TEAM_AT] = spin.eventTimeMicros();
    }
    return place;
  }

  private int placeOf(int playerId) {
    int hash = HashCommon.mix(playerId);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int place = (slots[slot] & mask) - 1;
      if (((slots[slot] ^ hash) & ~mask) == 0 && playerId(place) == playerId) {
        return place;
      }
      slot = (slot + 1) & mask;
    }
    return enter(playerId);
  }

  private int enter(int playerId) {
    reserve(size + 1, size / 2);
    int row = size * ROW;
    numbers[row] = who(playerId, Spin.NO_TEAM);
    numbers[row + SCORE] = 0;
    numbers[row + SPINS] = 0;
    numbers[row + TEAM_AT] = Long.MIN_VALUE;
    putIntoSlot(size);
    return size++;
  }

  /** Makes room for so many, and if there is none, for some to spare. */
  private void reserve(int players, int spare) {
    if (players * ROW > numbers.length) {
      numbers = Arrays.copyOf(numbers, (players + spare) * ROW);
    }
    if (players > slots.length / 4 * 3) {
      slots = new int[HashCommon.arraySize(players, 0.75f)];
      for (int place = 0; place < size; place++) {
        putIntoSlot(place);
      }
    }
  }

  private void putIntoSlot(int place) {
    int hash = HashCommon.mix(playerId(place));
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (hash & ~mask) | (place + 1);
  }

  private static long who(int playerId, int teamId) {
    return ((long) playerId << Integer.SIZE) | (teamId & 0xFFFF_FFFFL);
  }

  private int playerId(int place) {
    return (int) (numbers[place * ROW] >> Integer.SIZE);
  }

  private int teamId(int place) {
    return (int) numbers[place * ROW];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long score(int place) {
    return numbers[place * ROW + SCORE];
  }

  @Override
  public PlayerStanding standing(int place) {
    return new PlayerStanding(
        playerId(place), teamId(place), score(place), numbers[place * ROW + SPINS]);
  }

  @Override
  public long scoreOf(PlayerStanding standing) {
    return standing.score();
  }

  void write(WireWriter out) {
    out.writeInt(size);
    for (int place = 0; place < size; place++) {
      int row = place * ROW;
      out.writeInt(playerId(place));
      out.writeLong(numbers[row + SCORE]);
      out.writeLong(numbers[row + SPINS]);
      out.writeInt(teamId(place));
      out.writeLong(numbers[row + TEAM_AT]);
    }
  }

  /** What was written; none of these players may be here already. */
  static PlayerTallies read(WireReader in) throws IOException {
    PlayerTallies tallies = new PlayerTallies();
    int players = in.readInt();
    tallies.reserve(players, players / 8);
    for (int i = 0; i < players; i++) {
      int row = tallies.enter(in.readInt()) * ROW;
      tallies.numbers[row + SCORE] = in.readLong();
      tallies.numbers[row + SPINS] = in.readLong();
      tallies.numbers[row] = who(tallies.playerId(i), in.readInt());
      tallies.numbers[row + TEAM_AT] = in.readLong();
    }
    return tallies;
  }

  /** How many spins they have together. */
  long spins() {
    long spins = 0;
    for (int row = 0; row < size * ROW; row += ROW) {
      spins += numbers[row + SPINS];
    }
    return spins;
  }
}
