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

/** Who is in a campaign, and what they have. Each has a place from the first spin on. */
final class Entrants {
  private final Roster roster;
  private final IntArrayList numbers = new IntArrayList();
  private final Tallies tallies;

  /** By number on the roster: the place, counted from 1; 0 of who is not in. */
  private int[] places = {};

  /**
   * Nobody yet.
   *
   * @param roster of the shard
   */
  Entrants(Subject subject, Roster roster) {
    this.roster = roster;
    tallies = new Tallies(subject == Subject.TEAM);
  }

  int size() {
    return numbers.size();
  }

  /** Where somebody with a number on the roster is, who comes in with that if need be. */
  int placeOf(int number) {
    if (number >= places.length || places[number] == 0) {
      tallies.addEmpty();
      return enter(number);
    }
    return places[number] - 1;
  }

  /** Some number that takes all to be read that counting a spin of theirs reads. */
  long readAhead(int number) {
    if (number < 0 || number >= places.length || places[number] == 0) {
      return 0;
    }
    return tallies.spins(places[number] - 1);
  }

  private int enter(int number) {
    if (number >= places.length) {
      // A little more than now, or each newcomer on the roster would be one too many.
      places = Arrays.copyOf(places, roster.size() + roster.size() / 4 + 1);
    }
    numbers.add(number);
    places[number] = numbers.size();
    return numbers.size() - 1;
  }

  void add(int place, Spin spin, Campaign campaign) {
    tallies.add(place, spin, campaign);
  }

  long score(int place) {
    return tallies.score(place);
  }

  long spins(int place) {
    return tallies.spins(place);
  }

  CampaignStanding standing(int place) {
    return tallies.standing(place, subjectId(place));
  }

  private int subjectId(int place) {
    return roster.subjectId(numbers.getInt(place));
  }

  Tallies tallies() {
    return tallies;
  }

  /** Somebody has that again. */
  void goBackTo(Tallies earlier, int row, int place) {
    tallies.copy(earlier, row, place);
  }

  /** Leaves out who has no spin. All places may be others then. */
  void forgetEmpty() {
    int kept = 0;
    Arrays.fill(places, 0);
    for (int place = 0; place < numbers.size(); place++) {
      if (tallies.spins(place) > 0) {
        places[numbers.getInt(place)] = kept + 1;
        numbers.set(kept, numbers.getInt(place));
        tallies.copy(tallies, place, kept);
        kept++;
      }
    }
    numbers.size(kept);
    tallies.truncate(kept);
  }

  void clear() {
    Arrays.fill(places, 0);
    numbers.clear();
    tallies.truncate(0);
  }

  void write(WireWriter out) throws IOException {
    out.writeInt(size());
    for (int place = 0; place < size(); place++) {
      out.writeInt(subjectId(place));
      tallies.write(place, out);
    }
  }

  /** Takes in who was there, and nobody else is. */
  void read(WireReader in) throws IOException {
    int size = in.readInt();
    numbers.ensureCapacity(size);
    tallies.expect(size);
    for (int place = 0; place < size; place++) {
      enter(roster.numberOf(in.readInt()));
      tallies.read(in);
    }
  }
}
