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

/** Explains the row of a player or team in a campaign. */
final class CampaignExplanation implements RowExplanation {
  private static final int MAX_SHOWN = 3;

  private final CampaignBoardRules rules;
  private final int subjectId;
  private final CampaignStandingRow found;
  private final CampaignScore score;
  private final SingleSpinCause cause;
  private final List<RecordedSpin> first = new ArrayList<>();
  private RecordedSpin firstOther;
  private RecordedSpin reachedBy;
  private RecordedSpin namedBy;

  /**
   * @param expected the expected row; null if there is none
   * @param found the published row; null if there is none
   */
  CampaignExplanation(
      CampaignBoardRules rules,
      int subjectId,
      CampaignStandingRow expected,
      CampaignStandingRow found) {
    this.rules = rules;
    this.subjectId = subjectId;
    this.found = found;
    this.score = new CampaignScore(rules);
    this.cause = new SingleSpinCause(rules, expected, found);
  }

  @Override
  public boolean concerns(Spin spin) {
    return Objects.equals(rules.subjectOf(spin), subjectId);
  }

  @Override
  public void add(RecordedSpin recorded) {
    if (rules.counts(recorded.spin())) {
      count(recorded);
      cause.addCounting(recorded);
    } else {
      firstOther = firstOther == null ? recorded : firstOther;
      cause.addNotCounting(recorded);
    }
  }

  @Override
  public void addDuplicate(RecordedSpin recorded) {
    cause.addDuplicate(recorded);
  }

  private void count(RecordedSpin recorded) {
    boolean isFirst = score.spins() == 0;
    long points = score.score();
    long reached = score.reachedMicros();
    String name = score.name();
    long named = score.namedMicros();
    score.add(recorded.spin());
    boolean isBetter = rules.isMaximum() && score.score() != points;
    if (isFirst || isBetter || score.reachedMicros() != reached) {
      reachedBy = recorded;
    }
    if (!Objects.equals(score.name(), name) || score.namedMicros() != named) {
      namedBy = recorded;
    }
    if (first.size() < MAX_SHOWN) {
      first.add(recorded);
    }
  }

  @Override
  public List<String> lines() {
    if (score.spins() == 0) {
      return noCountingSpin();
    }
    if (found == null) {
      return shown(subject() + " is not on the board, and has " + sums());
    }
    SumDifference difference = difference();
    if (!difference.isNone()) {
      return cause.isNone()
          ? shown(
              subject() + difference.text() + "; no single spin explains that. It has " + sums())
          : List.of(subject() + difference.text() + "; " + cause.text(), cause.spinLine());
    }
    return details();
  }

  /** For a maximum, the difference is not what a spin would add. */
  private SumDifference difference() {
    long points = rules.isMaximum() ? 0 : score.score() - found.score();
    return new SumDifference(points, score.spins() - found.spins());
  }

  /** The sums are right, so something else differs. */
  private List<String> details() {
    List<String> lines = new ArrayList<>();
    if (score.score() != found.score() || score.reachedMicros() != Micros.of(found.reachedAt())) {
      lines.add(
          subject() + " has reached " + SumDifference.points(score.score()) + " with this spin:");
      lines.add("  " + reachedBy);
    }
    if (!Objects.equals(score.name(), found.name())) {
      lines.add(
          namedBy == null
              ? subject() + ": no counting spin has its name"
              : subject() + ": the latest counting spin with its name is");
      lines.addAll(namedBy == null ? List.of() : List.of("  " + namedBy));
    }
    if (score.spins() < rules.campaign().minSpins()) {
      String needed = SumDifference.spins(rules.campaign().minSpins());
      lines.add(
          "%s has %s and is not ranked; %s are needed"
              .formatted(subject(), SumDifference.spins(score.spins()), needed));
    }
    return lines;
  }

  private List<String> noCountingSpin() {
    String none = subject() + " has no counting spin";
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
    return SumDifference.points(score.score()) + " from " + SumDifference.spins(score.spins());
  }

  private List<String> shown(String heading) {
    List<String> lines = new ArrayList<>();
    lines.add(heading + (first.size() < score.spins() ? ", the first ones:" : ":"));
    first.forEach(recorded -> lines.add("  " + recorded));
    return lines;
  }
}
