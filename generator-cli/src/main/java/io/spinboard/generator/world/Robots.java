package io.spinboard.generator.world;

import java.util.OptionalDouble;

/**
 * PlayerSelector that play too much, at most one in a team.
 *
 * @param oneTeamIn one team in so many has a robot, on average; 0 means that there are none
 * @param share how many of its team's spins are the robot's, above 0 to 1; if absent, as many as
 *     two of the members make: 1 / (members / 2 + 1)
 */
public record Robots(int oneTeamIn, OptionalDouble share) {
  /** Nobody plays too much. */
  public static final Robots NONE = new Robots(0, OptionalDouble.empty());

  private static final long SALT = 0x726f626f74L;

  public Robots {
    if (oneTeamIn < 0) {
      throw new IllegalArgumentException("oneTeamIn is out of range: " + oneTeamIn);
    }
    if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("share is out of range: " + share);
    }
  }

  /** Whether a robot takes this turn of a member. */
  boolean take(SelectedPlayer member, long seed, IndexedRandom dice) {
    return oneTeamIn > 0
        && member.hasTeam()
        && isIn(member.teamId(), seed)
        && dice.fraction() < shareOf(member.members());
  }

  private boolean isIn(int team, long seed) {
    return new IndexedRandom(seed ^ SALT, team).between(1, oneTeamIn) == 1;
  }

  private double shareOf(int members) {
    return share.orElse(1 / (members / 2.0 + 1));
  }
}
