package io.spinboard.generator.world;

import java.util.OptionalDouble;

/**
 * Players with an excessive number of spins, at most one per team.
 *
 * @param oneTeamIn one team in this many has a robot, on average; 0 for no robots
 * @param share the robot's fraction of its team's spins, above 0 to 1; if absent, as many as two
 *     members: 1 / (members / 2 + 1)
 */
public record Robots(int oneTeamIn, OptionalDouble share) {
  /** No robots. */
  public static final Robots NONE = new Robots(0, OptionalDouble.empty());

  private static final long SALT = 0x726f626f74L;

  /**
   * @throws IllegalArgumentException if a component is out of range
   */
  public Robots {
    if (oneTeamIn < 0) {
      throw new IllegalArgumentException("oneTeamIn is out of range: " + oneTeamIn);
    }
    if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("share is out of range: " + share);
    }
  }

  /** Whether the team's robot makes this spin instead of the selected player. */
  boolean replaces(SelectedPlayer player, long seed, IndexedRandom random) {
    return oneTeamIn > 0
        && player.hasTeam()
        && hasRobot(player.teamId(), seed)
        && random.fraction() < shareOf(player.members());
  }

  private boolean hasRobot(int team, long seed) {
    return new IndexedRandom(seed ^ SALT, team).between(1, oneTeamIn) == 1;
  }

  private double shareOf(int members) {
    return share.orElse(1 / (members / 2.0 + 1));
  }
}
