package io.spinboard.replay.verify;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.Micros;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.streaming.CampaignScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** On a player or a team in a campaign. */
final class CampaignEvidence implements Evidence {
  private static final int MOST_SHOWN = 3;

  private final CampaignBoardRules rules;
  private final int subjectId;
  private final CampaignStandingRow found;
  private final CampaignScore score;
  private final Suspicion suspicion;
  private final List<Sighting> first = new ArrayList<>();
  private Sighting firstOther;
  private Sighting reachedBy;
  private Sighting namedBy;

  /**
   * @param expected what the board should say; null if it should say nothing
   * @param found what it says; null if it says nothing
   */
  CampaignEvidence(
      CampaignBoardRules rules,
      int subjectId,
      CampaignStandingRow expected,
      CampaignStandingRow found) {
    this.rules = rules;
    this.subjectId = subjectId;
    this.found = found;
    this.score = new CampaignScore(rules);
    this.suspicion = new Suspicion(rules, expected, found);
  }

  @Override
  public boolean isOn(Spin spin) {
    return Objects.equals(rules.subjectOf(spin), subjectId);
  }

  @Override
  public void add(Sighting sighting) {
    if (rules.counts(sighting.spin())) {
      count(sighting);
      suspicion.ofCounting(sighting);
    } else {
      firstOther = firstOther == null ? sighting : firstOther;
      suspicion.ofOther(sighting);
    }
  }

  @Override
  public void addDuplicate(Sighting sighting) {
    suspicion.ofDuplicate(sighting);
  }

  private void count(Sighting sighting) {
    boolean isFirst = score.spins() == 0;
    long points = score.score();
    long reached = score.reachedMicros();
    String name = score.name();
    long named = score.namedMicros();
    score.add(sighting.spin());
    boolean isBetter = rules.isMaximum() && score.score() != points;
    if (isFirst || isBetter || score.reachedMicros() != reached) {
      reachedBy = sighting;
    }
    if (!Objects.equals(score.name(), name) || score.namedMicros() != named) {
      namedBy = sighting;
    }
    if (first.size() < MOST_SHOWN) {
      first.add(sighting);
    }
  }

  @Override
  public List<String> lines() {
    if (score.spins() == 0) {
      return nothing();
    }
    if (found == null) {
      return shown(subject() + " is not on the board, and has " + sums());
    }
    Difference difference = difference();
    if (!difference.isNone()) {
      return suspicion.isNone()
          ? shown(
              subject() + difference.words() + "; no single spin explains that. It has " + sums())
          : List.of(subject() + difference.words() + "; " + suspicion.words(), suspicion.where());
    }
    return details();
  }

  /** Of a maximum, what it lacks is not what a spin would add. */
  private Difference difference() {
    long points = rules.isMaximum() ? 0 : score.score() - found.score();
    return new Difference(points, score.spins() - found.spins());
  }

  /** The sums are right, so it is about something else. */
  private List<String> details() {
    List<String> lines = new ArrayList<>();
    if (score.score() != found.score() || score.reachedMicros() != Micros.of(found.reachedAt())) {
      lines.add(
          subject() + " has reached " + Difference.points(score.score()) + " with this spin:");
      lines.add("  " + reachedBy);
    }
    if (!Objects.equals(score.name(), found.name())) {
      lines.add(
          namedBy == null
              ? subject() + ": no spin that counts tells its name"
              : subject() + ": the latest spin that counts and tells its name is");
      lines.addAll(namedBy == null ? List.of() : List.of("  " + namedBy));
    }
    if (score.spins() < rules.campaign().minSpins()) {
      String needed = Difference.spins(rules.campaign().minSpins());
      lines.add(
          "%s has %s and is not ranked, which takes %s"
              .formatted(subject(), Difference.spins(score.spins()), needed));
    }
    return lines;
  }

  private List<String> nothing() {
    String none = subject() + " has no spin that counts";
    return firstOther == null
        ? List.of(none)
        : List.of(
            none + "; this one does not, because " + rules.whyNotCounted(firstOther.spin()) + ":",
            "  " + firstOther);
  }

  private String subject() {
    return (rules.campaign().subject() == Subject.PLAYER ? "player " : "team ") + subjectId;
  }

  private String sums() {
    return Difference.points(score.score()) + " from " + Difference.spins(score.spins());
  }

  private List<String> shown(String words) {
    List<String> lines = new ArrayList<>();
    lines.add(words + (first.size() < score.spins() ? ", the first ones:" : ":"));
    first.forEach(sighting -> lines.add("  " + sighting));
    return lines;
  }
}
