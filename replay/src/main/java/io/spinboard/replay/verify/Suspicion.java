package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.util.Locale;

/** Which single spin explains what a campaign's board says of somebody. */
final class Suspicion {
  private final CampaignBoardRules rules;
  private final CampaignStandingRow expected;
  private final CampaignStandingRow found;
  private Sighting suspect;
  private String charge;
  private long others;

  /**
   * @param expected what the board should say; null if it should say nothing
   * @param found what it says; null if it says nothing
   */
  Suspicion(CampaignBoardRules rules, CampaignStandingRow expected, CampaignStandingRow found) {
    this.rules = rules;
    this.expected = expected;
    this.found = found;
  }

  /** Of a spin that counts: that it was left out. */
  void ofCounting(Sighting sighting) {
    suspectIf(lacks(sighting.spin()), sighting, "is missing");
  }

  /** Of a duplicate: that it was counted. */
  void ofDuplicate(Sighting sighting) {
    suspectIf(hasTooMany(sighting.spin()), sighting, "is a duplicate, and was counted");
  }

  /** Of a spin that does not count: that it was counted. */
  void ofOther(Sighting sighting) {
    String why = rules.whyNotCounted(sighting.spin());
    suspectIf(hasTooMany(sighting.spin()), sighting, "was counted, though " + why);
  }

  private void suspectIf(boolean suspicious, Sighting sighting, String what) {
    if (suspicious && suspect == null) {
      suspect = sighting;
      charge = what;
    } else if (suspicious) {
      others++;
    }
  }

  private boolean lacks(Spin spin) {
    if (expected == null || found == null || expected.spins() - found.spins() != 1) {
      return false;
    }
    return rules.isMaximum()
        ? explainsMaximum(spin, expected.score(), found.score())
        : expected.score() - found.score() == worth(spin);
  }

  private boolean hasTooMany(Spin spin) {
    if (expected == null || found == null || found.spins() - expected.spins() != 1) {
      return false;
    }
    return rules.isMaximum()
        ? explainsMaximum(spin, found.score(), expected.score())
        : found.score() - expected.score() == worth(spin);
  }

  /** Whether a spin makes the difference between a maximum with it and one without. */
  private boolean explainsMaximum(Spin spin, long with, long without) {
    return with == without ? worth(spin) <= with : worth(spin) == with && with > without;
  }

  private long worth(Spin spin) {
    Long points = rules.points(spin);
    return points == null ? 0 : points;
  }

  boolean isNone() {
    return suspect == null;
  }

  /** To be put behind what is wrong. */
  String words() {
    return others == 0
        ? "this one " + charge + ":"
        : String.format(Locale.ROOT, "perhaps this one %s, or one of %,d like it:", charge, others);
  }

  /** Where the spin is. */
  String where() {
    return "  " + suspect;
  }
}
