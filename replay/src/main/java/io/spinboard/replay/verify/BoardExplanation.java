package io.spinboard.replay.verify;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains the row of a player or team in a period, or of a hot streak. */
final class BoardExplanation implements RowExplanation {
  private static final int MAX_SHOWN = 3;

  private final SpinSelector subject;
  private final SubjectValues expected;
  private final SubjectValues found;
  private final List<RecordedSpin> first = new ArrayList<>();
  private RecordedSpin latestOfTeam;
  private RecordedSpin firstCause;
  private long causes;
  private long points;
  private long spins;

  /**
   * @param expected the expected row; null if there is none
   * @param found the published row; null if there is none
   */
  BoardExplanation(SpinSelector subject, SubjectValues expected, SubjectValues found) {
    this.subject = subject;
    this.expected = expected;
    this.found = found;
  }

  @Override
  public boolean concerns(Spin spin) {
    return subject.matches(spin);
  }

  @Override
  public void add(RecordedSpin recorded) {
    Spin spin = recorded.spin();
    points += spin.win();
    spins++;
    if (first.size() < MAX_SHOWN) {
      first.add(recorded);
    }
    if (hasShownTeam(spin) && (latestOfTeam == null || isLater(spin, latestOfTeam.spin()))) {
      latestOfTeam = recorded;
    }
    addCauseIf(lacks(spin, 1), recorded);
  }

  @Override
  public void addDuplicate(RecordedSpin recorded) {
    addCauseIf(lacks(recorded.spin(), -1), recorded);
  }

  /** Whether the spin has a team, for a player, or a team name, for a team. */
  private boolean hasShownTeam(Spin spin) {
    return spin.hasTeam() && (subject.playerId() != null || spin.teamName() != null);
  }

  private boolean isLater(Spin spin, Spin other) {
    if (spin.eventTimeMicros() != other.eventTimeMicros()) {
      return spin.eventTimeMicros() > other.eventTimeMicros();
    }
    return subject.playerId() != null
        ? spin.teamId() > other.teamId()
        : CodePointOrder.INSTANCE.compare(spin.teamName(), other.teamName()) > 0;
  }

  private void addCauseIf(boolean explains, RecordedSpin recorded) {
    if (explains && causes++ == 0) {
      firstCause = recorded;
    }
  }

  /** Whether adding a spin so many times would make the published row right. */
  private boolean lacks(Spin spin, int times) {
    if (expected == null || found == null || expected.points() == null) {
      return false;
    }
    boolean spinsFit =
        expected.spins() == null ? spin.win() > 0 : expected.spins() - found.spins() == times;
    return spinsFit && expected.points() - found.points() == times * spin.win();
  }

  @Override
  public List<String> lines() {
    if (found == null) {
      return shown(subject + " is not on the board, and has " + sums());
    }
    if (found.points() == null) {
      return shown(subject + " has " + sums() + " in the long window");
    }
    SumDifference difference =
        new SumDifference(
            points - found.points(), found.spins() == null ? 0 : spins - found.spins());
    if (difference.isNone()) {
      return expected == null ? List.of() : team();
    }
    return firstCause == null
        ? shown(subject + difference.text() + "; no single spin explains that. It has " + sums())
        : List.of(subject + difference.text() + "; " + cause(), "  " + firstCause);
  }

  private String cause() {
    boolean isMissing = expected.points() > found.points() || isFewer();
    if (causes == 1) {
      return isMissing ? "this one is missing:" : "this one, a duplicate, was counted:";
    }
    return String.format(
        Locale.ROOT,
        isMissing
            ? "perhaps this one is missing, or one of %,d like it:"
            : "perhaps this duplicate was counted, or one of %,d like it:",
        causes - 1);
  }

  private boolean isFewer() {
    return expected.spins() != null && expected.spins() > found.spins();
  }

  /** Points and spins are right, so the team or its name differs. */
  private List<String> team() {
    String what = subject.playerId() == null ? "its name" : "a team";
    return latestOfTeam == null
        ? List.of(subject + ": no spin has " + what)
        : List.of(subject + ": the latest spin with " + what + " is", "  " + latestOfTeam);
  }

  private String sums() {
    return SumDifference.points(points) + " from " + SumDifference.spins(spins);
  }

  private List<String> shown(String heading) {
    List<String> lines = new ArrayList<>();
    lines.add(heading + (first.isEmpty() ? "" : first.size() < spins ? ", the first ones:" : ":"));
    first.forEach(recorded -> lines.add("  " + recorded));
    return lines;
  }
}
