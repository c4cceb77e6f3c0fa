package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rows of numbers, each about a player, found by the player's id. There can be millions of them: as
 * objects in a map they take half as much memory again, and whatever collects garbage or copies
 * state would visit each of them.
 *
 * <p>A row has a place, from 0 on, and keeps it. Its first number is the player and a team of
 * theirs; what the others mean is its user's business.
 */
public final class PlayerRows {
  /** There is no row of such a player. */
  public static final int NOWHERE = -1;

  private static final int FEWEST = 16;

  /** How much of the table is in use, at most; the fuller it is, the longer is the search. */
  private static final float FULL = 0.75f;

  private final int width;
  private long[] numbers;

  /** Places up to here are or have been taken. */
  private int size;

  private final IntArrayList free = new IntArrayList();

  /**
   * A hash table of places, counted from 1; 0 is a free slot. In the bits that a place leaves free
   * are those of the player's hash, so that others' rows need hardly ever be looked at.
   */
  private int[] slots;

  /** Of no use, but without it the compiler would leave the reading out. */
  @SuppressWarnings("UnusedVariable")
  private int readAhead;

  /**
   * No rows yet.
   *
   * @param width how many numbers are in a row, the first one included
   * @param capacity for how many rows there is room to begin with
   */
  public PlayerRows(int width, int capacity) {
    this.width = width;
    numbers = new long[Math.max(FEWEST, capacity) * width];
    slots = new int[HashCommon.arraySize(Math.max(FEWEST, capacity), FULL)];
  }

  /** The place of a player's row, or {@link #NOWHERE}. */
  public int find(int playerId) {
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
    return NOWHERE;
  }

  /**
   * Reads the rows of some spins' players, for nothing but to have them at hand. Of millions nearly
   * every one is out of the processor's caches; read like this, several are fetched at a time, and
   * one by one each would be waited for.
   */
  public void readAhead(List<Spin> spins) {
    int places = 0;
    for (int i = 0; i < spins.size(); i++) {
      places += find(spins.get(i).playerId());
    }
    readAhead = places;
  }

  /** The place of a new row, with no team and zeros. There must be none of that player. */
  public int enter(int playerId) {
    int place = free.isEmpty() ? newPlace() : free.popInt();
    int row = place * width;
    numbers[row] = who(playerId, Spin.NO_TEAM);
    Arrays.fill(numbers, row + 1, row + width, 0);
    putIntoSlot(place);
    return place;
  }

  private int newPlace() {
    if (size == capacity()) {
      numbers = Arrays.copyOf(numbers, (size + size / 2) * width);
    }
    if (size + 1 > slots.length * FULL) {
      slots = new int[2 * slots.length];
      for (int place = 0; place < size; place++) {
        putIntoSlot(place);
      }
    }
    return size++;
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

  /** Whether another row would take more memory. */
  public boolean isFull() {
    return free.isEmpty() && size == capacity();
  }

  /** How many rows there is room for. */
  public int capacity() {
    return numbers.length / width;
  }

  /**
   * Forgets some rows, whose places are given to others. It looks at all of them, so many should be
   * forgotten at a time.
   */
  public void forgetIf(IntPredicate isGone) {
    free.clear();
    Arrays.fill(slots, 0);
    for (int place = size - 1; place >= 0; place--) {
      if (isGone.test(place)) {
        free.add(place);
      } else {
        putIntoSlot(place);
      }
    }
  }

  /** How many places are or have been taken. */
  public int size() {
    return size;
  }

  public int playerId(int place) {
    return (int) (numbers[place * width] >> Integer.SIZE);
  }

  /** The team in a row, or {@link Spin#NO_TEAM}. */
  public int teamId(int place) {
    return (int) numbers[place * width];
  }

  public void setTeamId(int place, int teamId) {
    numbers[place * width] = who(playerId(place), teamId);
  }

  private static long who(int playerId, int teamId) {
    return ((long) playerId << Integer.SIZE) | (teamId & 0xFFFF_FFFFL);
  }

  /** A number of a row; the first after player and team is 1. */
  public long get(int place, int number) {
    return numbers[place * width + number];
  }

  public void set(int place, int number, long value) {
    numbers[place * width + number] = value;
  }

  public void add(int place, int number, long value) {
    numbers[place * width + number] += value;
  }
}
