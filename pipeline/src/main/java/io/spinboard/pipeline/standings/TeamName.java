package io.spinboard.pipeline.standings;

import java.util.Arrays;

/**
 * A team's name as its latest spin carries it.
 *
 * @param teamId which team
 * @param name never null
 * @param namedAtMicros event time of that spin
 */
public record TeamName(int teamId, String name, long namedAtMicros) {

  /** The later of the two; at the same time, the greater string. */
  public TeamName latest(TeamName other) {
    int order = Long.compare(namedAtMicros, other.namedAtMicros);
    if (order == 0) {
      order = compareCodePoints(name, other.name);
    }
    return order >= 0 ? this : other;
  }

  /** Order by code points, as UTF-8 and PostgreSQL's "C" collation have it. */
  private static int compareCodePoints(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return Arrays.compare(left, right);
  }
}
