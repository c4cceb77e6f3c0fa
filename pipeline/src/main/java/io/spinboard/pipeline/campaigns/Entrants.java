package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;

/**
 * Who is in a campaign, and what they have. Each has a place from the first spin on; an era is the
 * one of {@link EraNotes} in which the latest was.
 */
final class Entrants {
  private static final int NOWHERE = -1;
  private static final int NO_ERA = -1;

  private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();
  private final IntArrayList subjectIds = new IntArrayList();
  private final IntArrayList eras = new IntArrayList();
  private final Tallies tallies;

  /** Nobody yet. */
  Entrants(Subject subject) {
    tallies = new Tallies(subject == Subject.TEAM);
    places.defaultReturnValue(NOWHERE);
  }

  int size() {
    return subjectIds.size();
  }

  /** Where somebody is, who comes in with that if need be. */
  int placeOf(int subjectId) {
    int place = places.get(subjectId);
    if (place == NOWHERE) {
      place = enter(subjectId);
      tallies.addEmpty();
    }
    return place;
  }

  private int enter(int subjectId) {
    int place = subjectIds.size();
    places.put(subjectId, place);
    subjectIds.add(subjectId);
    eras.add(NO_ERA);
    return place;
  }

  void add(int place, Spin spin, Campaign campaign) {
    tallies.add(place, spin, campaign);
  }

  /** Takes down that there is a spin in an era; whether it is the first one there. */
  boolean entersEra(int place, int era) {
    return eras.set(place, era) != era;
  }

  long score(int place) {
    return tallies.score(place);
  }

  long spins(int place) {
    return tallies.spins(place);
  }

  Standing standing(int place) {
    return tallies.standing(place, subjectIds.getInt(place));
  }

  Tallies tallies() {
    return tallies;
  }

  /** Somebody has that again, as before the spins of any era. */
  void goBackTo(Tallies earlier, int row, int place) {
    tallies.copy(earlier, row, place);
    eras.set(place, NO_ERA);
  }

  /** Leaves out who has no spin. All places may be others then. */
  void forgetEmpty() {
    int kept = 0;
    places.clear();
    for (int place = 0; place < subjectIds.size(); place++) {
      if (tallies.spins(place) > 0) {
        places.put(subjectIds.getInt(place), kept);
        subjectIds.set(kept, subjectIds.getInt(place));
        eras.set(kept, eras.getInt(place));
        tallies.copy(tallies, place, kept);
        kept++;
      }
    }
    subjectIds.size(kept);
    eras.size(kept);
    tallies.truncate(kept);
  }

  void clear() {
    places.clear();
    subjectIds.clear();
    eras.clear();
    tallies.truncate(0);
  }

  void write(WireWriter out) throws IOException {
    out.writeInt(size());
    for (int place = 0; place < size(); place++) {
      out.writeInt(subjectIds.getInt(place));
      tallies.write(place, out);
    }
  }

  /** Takes in who was there, and nobody else is. */
  void read(WireReader in) throws IOException {
    int size = in.readInt();
    places.ensureCapacity(size);
    for (int place = 0; place < size; place++) {
      enter(in.readInt());
      tallies.read(in);
    }
  }
}
