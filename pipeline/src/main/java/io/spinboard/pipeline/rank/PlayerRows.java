package io.spinboard.pipeline.rank;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A table of numbers with one row per player, indexed by player id. There can be millions of rows:
 * as objects in a map they would take half as much memory again, and garbage collection and copies
 * of state would visit every one.
 *
 * <p>Rows are numbered from 0, and a player keeps its row. The first number of a row holds the
 * player's id and a team id; the others belong to the user of the table.
 */
public final class PlayerRows {
  /** Returned if a player has no row. */
  public static final int NONE = -1;

  private static final int MIN_ROWS = 16;

  /** The maximum load of the index; a fuller one takes longer to search. */
  private static final float LOAD = 0.75f;

  private final int width;
  private long[] numbers;

  /** Rows below this number are or have been in use. */
  private int size;

  private final IntArrayList free = new IntArrayList();

  /**
   * A hash table of row numbers plus 1; 0 is an empty slot. The bits above the row number hold
   * those of the player's hash, so that a search hardly ever reads the rows of other players.
   */
  private int[] slots;

  /** Never read; it keeps the compiler from removing the reads of {@link #readAhead}. */
  @SuppressWarnings("UnusedVariable")
  private int readAhead;

  /**
   * A table without rows.
   *
   * @param width how many numbers a row has, the first one included
   * @param capacity for how many rows to allocate memory
   */
  public PlayerRows(int width, int capacity) {
    this.width = width;
    numbers = new long[Math.max(MIN_ROWS, capacity) * width];
    slots = new int[HashCommon.arraySize(Math.max(MIN_ROWS, capacity), LOAD)];
  }

  /** The row of a player, or {@link #NONE}. */
  public int find(int playerId) {
    int hash = HashCommon.mix(playerId);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int row = (slots[slot] & mask) - 1;
      if (((slots[slot] ^ hash) & ~mask) == 0 && playerId(row) == playerId) {
        return row;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /**
   * Reads the rows of some spins' players into the processor's caches. With millions of players,
   * nearly every row is a cache miss; read in a tight loop, several misses overlap.
   */
  public void readAhead(List<Spin> spins) {
    int sum = 0;
    for (int i = 0; i < spins.size(); i++) {
      sum += find(spins.get(i).playerId());
    }
    readAhead = sum;
  }

  /**
   * Adds a row without a team and with zeros.
   *
   * @param playerId a player without a row
   * @return the new row
   */
  public int append(int playerId) {
    int row = free.isEmpty() ? newRow() : free.popInt();
    int start = row * width;
    numbers[start] = packIds(playerId, Spin.NO_TEAM);
    Arrays.fill(numbers, start + 1, start + width, 0);
    index(row);
    return row;
  }

  private int newRow() {
    if (size == capacity()) {
      numbers = Arrays.copyOf(numbers, (size + size / 2) * width);
    }
    if (size + 1 > slots.length * LOAD) {
      slots = new int[2 * slots.length];
      for (int row = 0; row < size; row++) {
        index(row);
      }
    }
    return size++;
  }

  private void index(int row) {
    int hash = HashCommon.mix(playerId(row));
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (hash & ~mask) | (row + 1);
  }

  /** Whether another row would allocate memory. */
  public boolean isFull() {
    return free.isEmpty() && size == capacity();
  }

  /** For how many rows memory is allocated. */
  public int capacity() {
    return numbers.length / width;
  }

  /**
   * Removes rows; their numbers are reused. It visits every row, so remove many at a time.
   *
   * @param isUnused tells for a row number whether to remove it
   */
  public void removeIf(IntPredicate isUnused) {
    free.clear();
    Arrays.fill(slots, 0);
    for (int row = size - 1; row >= 0; row--) {
      if (isUnused.test(row)) {
        free.add(row);
      } else {
        index(row);
      }
    }
  }

  /** The number of rows that are or have been in use. */
  public int size() {
    return size;
  }

  public int playerId(int row) {
    return (int) (numbers[row * width] >> Integer.SIZE);
  }

  /** The team id in a row, or {@link Spin#NO_TEAM}. */
  public int teamId(int row) {
    return (int) numbers[row * width];
  }

  public void setTeamId(int row, int teamId) {
    numbers[row * width] = packIds(playerId(row), teamId);
  }

  private static long packIds(int playerId, int teamId) {
    return ((long) playerId << Integer.SIZE) | (teamId & 0xFFFF_FFFFL);
  }

  /**
   * A number of a row.
   *
   * @param column from 1; column 0 holds the ids
   */
  public long get(int row, int column) {
    return numbers[row * width + column];
  }

  public void set(int row, int column, long value) {
    numbers[row * width + column] = value;
  }

  public void add(int row, int column, long value) {
    numbers[row * width + column] += value;
  }
}
