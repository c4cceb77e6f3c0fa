package io.spinboard.replay.verify;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** On a player or a team of a period, or a player on a streak. */
final class BoardEvidence implements Evidence {
  private static final int MOST_SHOWN = 3;

  private final Subject subject;
  private final Claim expected;
  private final Claim found;
  private final List<Sighting> first = new ArrayList<>();
  private Sighting latestOfTeam;
  private Sighting suspect;
  private long suspects;
  private long points;
  private long spins;

  /**
   * @param expected what the board should say; null if it should say nothing
   * @param found what it says; null if it says nothing
   */
  BoardEvidence(Subject subject, Claim expected, Claim found) {
    this.subject = subject;
    this.expected = expected;
    this.found = found;
  }

  @Override
  public boolean isOn(Spin spin) {
    return subject.has(spin);
  }

  @Override
  public void add(Sighting sighting) {
    Spin spin = sighting.spin();
    points += spin.win();
    spins++;
    if (first.size() < MOST_SHOWN) {
      first.add(sighting);
    }
    if (tellsTeam(spin) && (latestOfTeam == null || isLater(spin, latestOfTeam.spin()))) {
      latestOfTeam = sighting;
    }
    suspectIf(lacks(spin, 1), sighting);
  }

  @Override
  public void addDuplicate(Sighting sighting) {
    suspectIf(lacks(sighting.spin(), -1), sighting);
  }

  /** A player's team, or a team's name. */
  private boolean tellsTeam(Spin spin) {
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

  private void suspectIf(boolean suspicious, Sighting sighting) {
    if (suspicious && suspects++ == 0) {
      suspect = sighting;
    }
  }

  /** Whether a spin, so many times, is exactly what the board lacks. */
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
    Difference difference =
        new Difference(points - found.points(), found.spins() == null ? 0 : spins - found.spins());
    if (difference.isNone()) {
      return expected == null ? List.of() : team();
    }
    return suspect == null
        ? shown(subject + difference.words() + "; no single spin explains that. It has " + sums())
        : List.of(subject + difference.words() + "; " + suspicion(), "  " + suspect);
  }

  private String suspicion() {
    boolean leftOut = expected.points() > found.points() || isFewer();
    if (suspects == 1) {
      return leftOut ? "this one is missing:" : "this one, a duplicate, was counted:";
    }
    return String.format(
        Locale.ROOT,
        leftOut
            ? "perhaps this one is missing, or one of %,d like it:"
            : "perhaps this duplicate was counted, or one of %,d like it:",
        suspects - 1);
  }

  private boolean isFewer() {
    return expected.spins() != null && expected.spins() > found.spins();
  }

  /** Points and spins are right, so it is about the team or its name. */
  private List<String> team() {
    String what = subject.playerId() == null ? "its name" : "a team";
    return latestOfTeam == null
        ? List.of(subject + ": no spin tells " + what)
        : List.of(subject + ": the latest spin that tells " + what + " is", "  " + latestOfTeam);
  }

  private String sums() {
    return Difference.points(points) + " from " + Difference.spins(spins);
  }

  private List<String> shown(String words) {
    List<String> lines = new ArrayList<>();
    lines.add(words + (first.isEmpty() ? "" : first.size() < spins ? ", the first ones:" : ":"));
    first.forEach(sighting -> lines.add("  " + sighting));
    return lines;
  }
}
