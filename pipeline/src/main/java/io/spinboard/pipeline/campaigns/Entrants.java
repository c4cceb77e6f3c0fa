package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.Arrays;

/**
 * A campaign's entrants in one shard: a row of sums for each, in the order of their first counting
 * spins. Rows are found by the subject's index in the shard's {@link SubjectIndex}.
 */
final class Entrants {
  private final SubjectIndex subjects;
  private final IntArrayList subjectIndexes = new IntArrayList();
  private final EntrantRows sums;

  /** By subject index: the row plus 1, or 0 for subjects that are not entrants. */
  private int[] rowsPlusOne = {};

  /**
   * No entrants.
   *
   * @param subject what the campaign ranks
   * @param subjects the shard's
   */
  Entrants(Subject subject, SubjectIndex subjects) {
    this.subjects = subjects;
    sums = new EntrantRows(subject == Subject.TEAM);
  }

  int size() {
    return subjectIndexes.size();
  }

  /** The row of a subject; a row without spins is added for a new one. */
  int rowOf(int subjectIndex) {
    if (subjectIndex >= rowsPlusOne.length || rowsPlusOne[subjectIndex] == 0) {
      sums.addEmpty();
      return enter(subjectIndex);
    }
    return rowsPlusOne[subjectIndex] - 1;
  }

  /** Reads a subject's row into the processor's cache; returns an arbitrary number. */
  long prefetch(int subjectIndex) {
    if (subjectIndex < 0 || subjectIndex >= rowsPlusOne.length || rowsPlusOne[subjectIndex] == 0) {
      return 0;
    }
    return sums.spins(rowsPlusOne[subjectIndex] - 1);
  }

  private int enter(int subjectIndex) {
    if (subjectIndex >= rowsPlusOne.length) {
      // With a reserve, or each new subject of the shard would cause a copy.
      rowsPlusOne = Arrays.copyOf(rowsPlusOne, subjects.size() + subjects.size() / 4 + 1);
    }
    subjectIndexes.add(subjectIndex);
    rowsPlusOne[subjectIndex] = subjectIndexes.size();
    return subjectIndexes.size() - 1;
  }

  /** Adds a spin to a row. */
  void add(int row, Spin spin, Campaign campaign) {
    sums.add(row, spin, campaign);
  }

  long score(int row) {
    return sums.score(row);
  }

  /** The number of counting spins. */
  long spins(int row) {
    return sums.spins(row);
  }

  CampaignStanding standing(int row) {
    return sums.standing(row, subjectId(row));
  }

  private int subjectId(int row) {
    return subjects.subjectId(subjectIndexes.getInt(row));
  }

  EntrantRows sums() {
    return sums;
  }

  /** Overwrites a row with an earlier copy of it. */
  void restore(int row, EntrantRows copies, int copy) {
    sums.copy(copies, copy, row);
  }

  /** Removes entrants without spins; the others may move to other rows. */
  void removeEmpty() {
    int kept = 0;
    Arrays.fill(rowsPlusOne, 0);
    for (int row = 0; row < subjectIndexes.size(); row++) {
      if (sums.spins(row) > 0) {
        rowsPlusOne[subjectIndexes.getInt(row)] = kept + 1;
        subjectIndexes.set(kept, subjectIndexes.getInt(row));
        sums.copy(sums, row, kept);
        kept++;
      }
    }
    subjectIndexes.size(kept);
    sums.truncate(kept);
  }

  void clear() {
    Arrays.fill(rowsPlusOne, 0);
    subjectIndexes.clear();
    sums.truncate(0);
  }

  void write(WireWriter out) throws IOException {
    out.writeInt(size());
    for (int row = 0; row < size(); row++) {
      out.writeInt(subjectId(row));
      sums.write(row, out);
    }
  }

  /** Reads what {@link #write} wrote; there must be no entrants yet. */
  void read(WireReader in) throws IOException {
    int size = in.readInt();
    subjectIndexes.ensureCapacity(size);
    sums.ensureCapacity(size);
    for (int row = 0; row < size; row++) {
      enter(subjects.indexOf(in.readInt()));
      sums.read(in);
    }
  }
}
