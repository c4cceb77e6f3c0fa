package io.spinboard.pipeline.rank;

/**
 * The team that a player is shown with: that of the spin with the greatest event time and, at the
 * same time, the greatest team id.
 */
public final class LatestTeam {
  private LatestTeam() {}

  /** Whether a team that a player spun for replaces the one known so far. */
  public static boolean replaces(int knownTeamId, long knownAtMicros, int teamId, long atMicros) {
    int order = Long.compare(atMicros, knownAtMicros);
    return order > 0 || (order == 0 && teamId > knownTeamId);
  }
}
