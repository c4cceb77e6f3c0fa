package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;

/**
 * What entrants had before the shard's latest spins, era by era. A note is taken at each one's
 * first spin in an era only, and those of an era are let go of all at once, so that a spin costs
 * nothing when it settles.
 */
final class EraNotes {
  private Notes before;
  private Notes current;

  /** Names the era that goes on. */
  private int era;

  EraNotes(Subject subject) {
    before = new Notes(subject);
    current = new Notes(subject);
  }

  /** To be called before a spin is added to what somebody has. */
  void take(Entrants entrants, int place) {
    if (entrants.entersEra(place, era)) {
      current.add(entrants, place);
    }
  }

  /** Another era begins; what happened before the last one settles. */
  void turn() {
    Notes settled = before;
    before = current;
    current = settled;
    current.clear();
    era++;
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
  void read(WireReader in, Entrants entrants) throws IOException {
    before.read(in);
    current.read(in);
    current.places.forEach(place -> entrants.entersEra(place, era));
  }

  /** What some had when an era began. */
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

    void giveBack(Entrants entrants) {
      for (int row = 0; row < places.size(); row++) {
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
      for (int row = 0; row < size; row++) {
        places.add(in.readInt());
        tallies.read(in);
      }
    }
  }
}
