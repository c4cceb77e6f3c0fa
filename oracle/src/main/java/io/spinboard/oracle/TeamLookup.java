package io.spinboard.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the latest team and the latest team name in a list of spins. */
final class TeamLookup {
  private static final Comparator<Spin> BY_TIME = comparingLong(Spin::eventTimeMicros);

  /** As {@code collate "C"} orders UTF-8; Java compares strings by UTF-16 units. */
  private static final Comparator<String> BY_CODE_POINT =
      comparing(text -> text.codePoints().toArray(), Arrays::compare);

  private TeamLookup() {}

  static List<Spin> spinsWithTeam(List<Spin> spins) {
    return spins.stream().filter(Spin::hasTeam).toList();
  }

  /** The team of the latest spin with a team, of several the greatest id; null if none has one. */
  static Integer latest(List<Spin> spins) {
    return spins.stream()
        .filter(Spin::hasTeam)
        .max(BY_TIME.thenComparing(comparingInt(Spin::teamId)))
        .map(Spin::teamId)
        .orElse(null);
  }

  /** The name on the team's latest spin with a name, of several the greatest; null if none. */
  static String name(Integer team, List<Spin> spins) {
    return spins.stream()
        .filter(spin -> spin.hasTeam() && team != null && spin.teamId() == team)
        .filter(spin -> spin.teamName() != null)
        .max(BY_TIME.thenComparing(Spin::teamName, BY_CODE_POINT))
        .map(Spin::teamName)
        .orElse(null);
  }
}
