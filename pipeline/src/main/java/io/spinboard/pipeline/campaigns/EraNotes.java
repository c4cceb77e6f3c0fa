package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;

/**
 * What entrants had before each of the shard's latest spins, era by era. Those of an era are let go
 * of all at once, so that a spin costs nothing when it settles. One note for each entrant and era
 * would do, but to find out whether there is one costs more than to take another.
 */
final class EraNotes {
  private Notes before;
  private Notes current;

  EraNotes(Subject subject) {
    before = new Notes(subject);
    current = new Notes(subject);
  }

  /** To be called before a spin is added to what somebody has. */
  void take(Entrants entrants, int place) {
    current.add(entrants, place);
  }

  /** Another era begins; what happened before the last one settles. */
  void turn() {
    Notes settled = before;
    before = current;
    current = settled;
    current.clear();
  }

  /** Gives back what entrants had before both eras. */
  void takeBack(Entrants entrants) {
    current.giveBack(entrants);
    before.giveBack(entrants);
    clear();
  }

  /** All settles. */
  void clear() {
    turn();
    turn();
  }

  void write(WireWriter out) throws IOException {
    before.write(out);
    current.write(out);
  }

  /** Takes in what was written, and there is nothing else. */
  void read(WireReader in) throws IOException {
    before.read(in);
    current.read(in);
  }

  /** What some had in the course of an era, in the order in which they did. */
  private static final class Notes {
    private final IntArrayList places = new IntArrayList();
    private final Tallies tallies;

    Notes(Subject subject) {
      tallies = new Tallies(subject == Subject.TEAM);
    }

    void add(Entrants entrants, int place) {
      places.add(place);
      tallies.addCopy(entrants.tallies(), place);
    }

    /** The earliest note of somebody is the last that is given back. */
    void giveBack(Entrants entrants) {
      for (int row = places.size() - 1; row >= 0; row--) {
        entrants.goBackTo(tallies, row, places.getInt(row));
      }
    }

    void clear() {
      places.clear();
      tallies.truncate(0);
    }

    void write(WireWriter out) throws IOException {
      out.writeInt(places.size());
      for (int row = 0; row < places.size(); row++) {
        out.writeInt(places.getInt(row));
        tallies.write(row, out);
      }
    }

    void read(WireReader in) throws IOException {
      int size = in.readInt();
      places.ensureCapacity(size);
      tallies.expect(size);
      for (int row = 0; row < size; row++) {
        places.add(in.readInt());
        tallies.read(in);
      }
    }
  }
}
