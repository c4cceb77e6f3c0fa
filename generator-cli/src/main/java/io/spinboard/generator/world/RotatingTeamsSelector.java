package io.spinboard.generator.world;

import io.spinboard.generator.world.Population.RotatingTeams;
import java.util.concurrent.TimeUnit;

/** The players of {@link RotatingTeams}. */
final class RotatingTeamsSelector implements PlayerSelector {
  private static final int FIRST_PLAYER = 100;

  /** Numbers of teams and players begin again there, below the greatest that a spin can carry. */
  private static final long NUMBERS = 2_000_000_000;

  private static final long MEMBERS_SALT = 0x6d656d62657273L;
  private static final long LIFE_SALT = 0x6c696665L;
  private static final SeatRotation TURNOVER =
      new SeatRotation(LIFE_SALT, TimeUnit.MINUTES.toMicros(30), TimeUnit.MINUTES.toMicros(10));

  private final RotatingTeams teams;
  private final long seed;

  RotatingTeamsSelector(RotatingTeams teams, long seed) {
    this.teams = teams;
    this.seed = seed;
  }

  @Override
  public SelectedPlayer next(long microsFromStart, IndexedRandom dice) {
    int place = dice.between(0, teams.live() - 1);
    long team = place + teams.live() * TURNOVER.holder(seed, place, microsFromStart);
    IndexedRandom ofTeam = new IndexedRandom(seed ^ MEMBERS_SALT, team);
    int members = ofTeam.between(teams.minMembers(), teams.maxMembers());
    int member = dice.between(0, members - 1);
    return new SelectedPlayer(
        player(team, member),
        (int) (1 + team % NUMBERS),
        GeneratedTeamNames.name(team),
        members,
        player(team, teams.maxMembers()));
  }

  private int player(long team, int member) {
    return (int) (FIRST_PLAYER + (team * (teams.maxMembers() + 1L) + member) % NUMBERS);
  }
}
