package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.util.Locale;

/** Finds the single spin that explains a differing row of a campaign. */
final class SingleSpinCause {
  private final CampaignBoardRules rules;
  private final CampaignStandingRow expected;
  private final CampaignStandingRow found;
  private RecordedSpin first;
  private String whatHappened;
  private long others;

  /**
   * @param expected the expected row; null if there is none
   * @param found the published row; null if there is none
   */
  SingleSpinCause(
      CampaignBoardRules rules, CampaignStandingRow expected, CampaignStandingRow found) {
    this.rules = rules;
    this.expected = expected;
    this.found = found;
  }

  /** Checks whether a counting spin is missing. */
  void addCounting(RecordedSpin recorded) {
    addIf(lacks(recorded.spin()), recorded, "is missing");
  }

  /** Checks whether a duplicate was counted. */
  void addDuplicate(RecordedSpin recorded) {
    addIf(hasTooMany(recorded.spin()), recorded, "is a duplicate, and was counted");
  }

  /** Checks whether a spin that does not count was counted. */
  void addNotCounting(RecordedSpin recorded) {
    String why = rules.whyNotCounted(recorded.spin());
    addIf(hasTooMany(recorded.spin()), recorded, "was counted, although " + why);
  }

  private void addIf(boolean explains, RecordedSpin recorded, String what) {
    if (explains && first == null) {
      first = recorded;
      whatHappened = what;
    } else if (explains) {
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

  /** Whether a spin explains the difference between two maximums. */
  private boolean explainsMaximum(Spin spin, long with, long without) {
    return with == without ? worth(spin) <= with : worth(spin) == with && with > without;
  }

  private long worth(Spin spin) {
    Long points = rules.points(spin);
    return points == null ? 0 : points;
  }

  boolean isNone() {
    return first == null;
  }

  /** The cause, to follow the description of the difference. */
  String text() {
    return others == 0
        ? "this one " + whatHappened + ":"
        : String.format(
            Locale.ROOT, "perhaps this one %s, or one of %,d like it:", whatHappened, others);
  }

  /** The spin's own line. */
  String spinLine() {
    return "  " + first;
  }
}
