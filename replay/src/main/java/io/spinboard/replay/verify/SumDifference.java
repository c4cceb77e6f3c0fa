package io.spinboard.replay.verify;

import java.util.Locale;

/**
 * The difference between an expected and a published row.
 *
 * @param points minor currency units; below 0 if the row has too many
 * @param spins the number of spins; below 0 if the row has too many; 0 if the row has no spins
 */
record SumDifference(long points, long spins) {

  boolean isNone() {
    return points == 0 && spins == 0;
  }

  /** Such as {@code lacks 100 points and 1 spin}, to follow the subject. */
  String text() {
    if (points == 0 || spins == 0) {
      String amount = points == 0 ? spins(Math.abs(spins)) : points(Math.abs(points));
      return points + spins > 0 ? " lacks " + amount : " has " + amount + " too many";
    }
    String more = points(Math.abs(points));
    String others = spins(Math.abs(spins));
    if (points > 0 == spins > 0) {
      return points > 0
          ? " lacks %s and %s".formatted(more, others)
          : " has %s and %s too many".formatted(more, others);
    }
    return points > 0
        ? " lacks %s, but has %s too many".formatted(more, others)
        : " has %s too many, but lacks %s".formatted(more, others);
  }

  static String points(long points) {
    return amount(points, "point");
  }

  static String spins(long spins) {
    return amount(spins, "spin");
  }

  private static String amount(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
  }
}
