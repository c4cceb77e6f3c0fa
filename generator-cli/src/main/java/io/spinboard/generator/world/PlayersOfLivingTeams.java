package io.spinboard.generator.world;

import io.spinboard.generator.world.Population.LivingTeams;
import java.util.concurrent.TimeUnit;

/** The players of {@link LivingTeams}. */
final class PlayersOfLivingTeams implements Players {
  private static final int FIRST_PLAYER = 100;

  /** Numbers of teams and players begin again there, below the greatest that a spin can carry. */
  private static final long NUMBERS = 2_000_000_000;

  private static final long MEMBERS_SALT = 0x6d656d62657273L;
  private static final long LIFE_SALT = 0x6c696665L;
  private static final Turnover TURNOVER =
      new Turnover(LIFE_SALT, TimeUnit.MINUTES.toMicros(30), TimeUnit.MINUTES.toMicros(10));

  private final LivingTeams teams;
  private final long seed;

  PlayersOfLivingTeams(LivingTeams teams, long seed) {
    this.teams = teams;
    this.seed = seed;
  }

  @Override
  public Member next(long microsFromStart, Dice dice) {
    int place = dice.between(0, teams.live() - 1);
    long team = place + teams.live() * TURNOVER.holder(seed, place, microsFromStart);
    Dice ofTeam = new Dice(seed ^ MEMBERS_SALT, team);
    int members = ofTeam.between(teams.minMembers(), teams.maxMembers());
    int member = dice.between(0, members - 1);
    return new Member(
        player(team, member),
        (int) (1 + team % NUMBERS),
        TeamNames.name(team),
        members,
        player(team, teams.maxMembers()));
  }

  private int player(long team, int member) {
    return (int) (FIRST_PLAYER + (team * (teams.maxMembers() + 1L) + member) % NUMBERS);
  }
}
