package io.spinboard.pipeline.rank;

/**
 * The rule for the team shown with a player: the team of the player's spin with the greatest event
 * time; among several at that time, the greatest team id.
 */
public final class LatestTeam {
  private LatestTeam() {}

  /** Whether the team of a spin replaces the latest team known so far. */
  public static boolean replaces(int knownTeamId, long knownAtMicros, int teamId, long atMicros) {
    int order = Long.compare(atMicros, knownAtMicros);
    return order > 0 || (order == 0 && teamId > knownTeamId);
  }
}
