package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;

/**
 * Before-images of a campaign's rows, so that the shard's last spins can be undone and counted by
 * changed rules. One image is recorded for each spin that is counted, in the same two generations
 * as the shard's {@link SpinLog}; a generation is dropped as a whole.
 *
 * <pre>
 *               startGeneration()           startGeneration()
 *   current ────────────────────▶ previous ────────────────────▶ dropped: the spins are permanent
 *      │                              │
 *      ├──────────── clear() ─────────┴────────────────────────▶ dropped, both at once
 *      └──────────── undo() ───────────────────────────────────▶ rows restored, newest image first
 * </pre>
 *
 * <p>{@link #firstUndoable} is where the log starts: spins of the shard before that number are
 * permanent for this campaign, even if the shard still has them in its log.
 */
final class UndoLog {
  private Images previous;
  private Images current;
  private long firstUndoable;

  UndoLog(Subject subject) {
    previous = new Images(subject);
    current = new Images(subject);
  }

  /**
   * Records a row before a spin is added to it. One image per row and generation would do, but
   * finding out whether there is one costs more than recording another.
   */
  void record(Entrants entrants, int row) {
    current.add(entrants, row);
  }

  /** Makes the previous generation permanent and starts a new one. */
  void startGeneration() {
    Images dropped = previous;
    previous = current;
    current = dropped;
    current.clear();
  }

  /** Makes all spins permanent. */
  void clear() {
    previous.clear();
    current.clear();
  }

  /** Makes all spins before a number permanent, and starts with the spin of that number. */
  void startAt(long number) {
    clear();
    firstUndoable = number;
  }

  /** Restores the rows as they were before both generations. */
  void undo(Entrants entrants) {
    current.restore(entrants);
    previous.restore(entrants);
    clear();
  }

  /** The number, in the shard, of the first spin that can be undone. */
  long firstUndoable() {
    return firstUndoable;
  }

  void write(WireWriter out) throws IOException {
    out.writeLong(firstUndoable);
    previous.write(out);
    current.write(out);
  }

  /** Reads what {@link #write} wrote; the log must be empty. */
  void read(WireReader in) throws IOException {
    firstUndoable = in.readLong();
    previous.read(in);
    current.read(in);
  }

  /** The before-images of one generation, in the order in which they were recorded. */
  private static final class Images {
    private final IntArrayList rows = new IntArrayList();
    private final EntrantRows sums;

    Images(Subject subject) {
      sums = new EntrantRows(subject == Subject.TEAM);
    }

    void add(Entrants entrants, int row) {
      rows.add(row);
      sums.addCopy(entrants.sums(), row);
    }

    /** From the newest to the oldest, which is the one that stays. */
    void restore(Entrants entrants) {
      for (int image = rows.size() - 1; image >= 0; image--) {
        entrants.restore(rows.getInt(image), sums, image);
      }
    }

    void clear() {
      rows.clear();
      sums.truncate(0);
    }

    void write(WireWriter out) throws IOException {
      out.writeInt(rows.size());
      for (int image = 0; image < rows.size(); image++) {
        out.writeInt(rows.getInt(image));
        sums.write(image, out);
      }
    }

    void read(WireReader in) throws IOException {
      int size = in.readInt();
      rows.ensureCapacity(size);
      sums.ensureCapacity(size);
      for (int image = 0; image < size; image++) {
        rows.add(in.readInt());
        sums.read(in);
      }
    }
  }
}
