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
 * Tallies as rows of numbers. With a hundred campaigns there are a hundred times as many as
 * players, and as objects they keep the garbage collector busier than all counting does.
 */
final class Tallies {
  private static final int FEWEST = 16;

  /** Numbers in a row: the score, the spins, and the time that a standing goes by. */
  private static final int ROW = 3;

  /** How many; negative as long as none has scored. */
  private static final int SPINS = 1;

  /**
   * When the score was reached, or the time of the first spin as long as none has scored. Nobody
   * asks for the first one after that.
   */
  private static final int REACHED = 2;

  private final boolean haveNames;

  /** The row that is worked with. */
  private final ScoreTally tally = new ScoreTally();

  private long[] numbers = new long[0];
  private String[] names = {};
  private long[] namedMicros = {};
  private int size;

  /**
   * None yet.
   *
   * @param haveNames whether any of them may have a name
   */
  Tallies(boolean haveNames) {
    this.haveNames = haveNames;
  }

  int size() {
    return size;
  }

  long score(int row) {
    return numbers[row * ROW];
  }

  long spins(int row) {
    return Math.abs(numbers[row * ROW + SPINS]);
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

  /** Adds a row of nobody's spins. */
  void addEmpty() {
    reserve();
    tally.clear();
    store(size++);
  }

  /** Adds a copy of another one's row. */
  void addCopy(Tallies from, int row) {
    reserve();
    copy(from, row, size++);
  }

  /** Makes a row like another one's. */
  void copy(Tallies from, int fromRow, int row) {
    // A loop so short is unrolled; copying an array takes longer than all else here.
    for (int i = 0; i < ROW; i++) {
      numbers[row * ROW + i] = from.numbers[fromRow * ROW + i];
    }
    if (haveNames) {
      names[row] = from.names[fromRow];
      namedMicros[row] = from.namedMicros[fromRow];
    }
  }

  /** Keeps only so many, the first. */
  void truncate(int rows) {
    size = rows;
  }

  private void reserve() {
    if (size * ROW == numbers.length) {
      resize(Math.max(FEWEST, 2 * size));
    }
  }

  private void resize(int rows) {
    numbers = Arrays.copyOf(numbers, rows * ROW);
    if (haveNames) {
      names = Arrays.copyOf(names, rows);
      namedMicros = Arrays.copyOf(namedMicros, rows);
    }
  }

  private void load(int row) {
    int at = row * ROW;
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
    int at = row * ROW;
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
    for (int at = row * ROW; at < row * ROW + ROW; at++) {
      out.writeLong(numbers[at]);
    }
    if (haveNames) {
      out.writeText(names[row]);
      out.writeLong(namedMicros[row]);
    }
  }

  /** Makes room for so many rows, and some more. */
  void expect(int rows) {
    resize(rows + rows / 8);
  }

  /** Adds a row that was written. */
  void read(WireReader in) throws IOException {
    reserve();
    for (int at = size * ROW; at < size * ROW + ROW; at++) {
      numbers[at] = in.readLong();
    }
    if (haveNames) {
      names[size] = in.readText();
      namedMicros[size] = in.readLong();
    }
    size++;
  }
}
