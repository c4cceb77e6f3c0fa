package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.Arrays;

/**
 * A growing table of entrants' sums, one row of numbers each. As objects, the rows of a hundred
 * campaigns would cost the garbage collector more time than counting takes.
 */
final class EntrantRows {
  private static final int MIN_ROWS = 16;

  /** Numbers in a row: the score at 0, {@link #SPINS}, and {@link #REACHED}. */
  private static final int WIDTH = 3;

  /** The number of spins; negative as long as none has scored. */
  private static final int SPINS = 1;

  /**
   * When the score was reached; the event time of the first spin as long as none has scored, since
   * that of the first spin is not needed afterwards.
   */
  private static final int REACHED = 2;

  private final boolean haveNames;

  /** Holds one row at a time while it is read or changed. */
  private final ScoreTally tally = new ScoreTally();

  private long[] numbers = new long[0];
  private String[] names = {};
  private long[] namedMicros = {};
  private int size;

  /**
   * An empty table.
   *
   * @param haveNames whether rows may have a name
   */
  EntrantRows(boolean haveNames) {
    this.haveNames = haveNames;
  }

  int size() {
    return size;
  }

  long score(int row) {
    return numbers[row * WIDTH];
  }

  long spins(int row) {
    return Math.abs(numbers[row * WIDTH + SPINS]);
  }

  CampaignStanding standing(int row, int subjectId) {
    load(row);
    return tally.standing(subjectId);
  }

  /** Counts a spin. */
  void add(int row, Spin spin, Campaign campaign) {
    load(row);
    tally.add(spin, campaign.scoring(), campaign.subject());
    store(row);
  }

  /** Adds a row without spins. */
  void addEmpty() {
    reserve();
    tally.clear();
    store(size++);
  }

  /** Adds a copy of a row. */
  void addCopy(EntrantRows from, int row) {
    reserve();
    copy(from, row, size++);
  }

  /** Overwrites a row with a copy of another one. */
  void copy(EntrantRows from, int fromRow, int row) {
    // The compiler unrolls so short a loop; System.arraycopy is slower here.
    for (int i = 0; i < WIDTH; i++) {
      numbers[row * WIDTH + i] = from.numbers[fromRow * WIDTH + i];
    }
    if (haveNames) {
      names[row] = from.names[fromRow];
      namedMicros[row] = from.namedMicros[fromRow];
    }
  }

  /** Removes all rows after the first few. */
  void truncate(int rows) {
    size = rows;
  }

  private void reserve() {
    if (size * WIDTH == numbers.length) {
      resize(Math.max(MIN_ROWS, 2 * size));
    }
  }

  private void resize(int rows) {
    numbers = Arrays.copyOf(numbers, rows * WIDTH);
    if (haveNames) {
      names = Arrays.copyOf(names, rows);
      namedMicros = Arrays.copyOf(namedMicros, rows);
    }
  }

  private void load(int row) {
    int at = row * WIDTH;
    long spins = numbers[at + SPINS];
    long reached = numbers[at + REACHED];
    if (spins > 0) {
      tally.set(numbers[at], spins, reached, reached);
    } else {
      tally.set(numbers[at], -spins, reached, ScoreTally.NEVER);
    }
    if (haveNames) {
      tally.setName(names[row], namedMicros[row]);
    }
  }

  private void store(int row) {
    int at = row * WIDTH;
    numbers[at] = tally.score();
    boolean hasScored = tally.scoredMicros() != ScoreTally.NEVER;
    numbers[at + SPINS] = hasScored ? tally.spins() : -tally.spins();
    numbers[at + REACHED] = hasScored ? tally.scoredMicros() : tally.firstMicros();
    if (haveNames) {
      names[row] = tally.name();
      namedMicros[row] = tally.namedMicros();
    }
  }

  void write(int row, WireWriter out) throws IOException {
    for (int at = row * WIDTH; at < row * WIDTH + WIDTH; at++) {
      out.writeLong(numbers[at]);
    }
    if (haveNames) {
      out.writeText(names[row]);
      out.writeLong(namedMicros[row]);
    }
  }

  /** Reserves capacity for a number of rows, and some more. */
  void ensureCapacity(int rows) {
    resize(rows + rows / 8);
  }

  /** Adds a row that {@link #write} wrote. */
  void read(WireReader in) throws IOException {
    reserve();
    for (int at = size * WIDTH; at < size * WIDTH + WIDTH; at++) {
      numbers[at] = in.readLong();
    }
    if (haveNames) {
      names[size] = in.readText();
      namedMicros[size] = in.readLong();
    }
    size++;
  }
}
