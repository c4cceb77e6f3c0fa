package io.spinboard.replay.recount;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which team, and which name of it, some spins speak of. */
final class Teams {

  private static final Comparator<Spin> BY_TIME = comparingLong(Spin::eventTimeMicros);

  /**
   * Unicode code points, as {@code collate "C"} orders UTF-8; Java's own order is that of UTF-16.
   */
  private static final Comparator<String> BY_CODE_POINT =
      comparing(text -> text.codePoints().toArray(), Arrays::compare);

  private Teams() {}

  static List<Spin> spinsWithTeam(List<Spin> spins) {
    return spins.stream().filter(Spin::hasTeam).toList();
  }

  /** The team of the latest spin that names one, of several at that time the greatest; or null. */
  static Integer latest(List<Spin> spins) {
    return spins.stream()
        .filter(Spin::hasTeam)
        .max(BY_TIME.thenComparing(comparingInt(Spin::teamId)))
        .map(Spin::teamId)
        .orElse(null);
  }

  /** The name on the team's latest spin that carries one, of several the greatest; or null. */
  static String name(Integer team, List<Spin> spins) {
    return spins.stream()
        .filter(spin -> spin.hasTeam() && team != null && spin.teamId() == team)
        .filter(spin -> spin.teamName() != null)
        .max(BY_TIME.thenComparing(Spin::teamName, BY_CODE_POINT))
        .map(Spin::teamName)
        .orElse(null);
  }
}
