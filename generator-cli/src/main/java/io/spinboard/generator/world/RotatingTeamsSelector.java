package io.spinboard.generator.world;

import io.spinboard.generator.world.Population.RotatingTeams;
import java.util.concurrent.TimeUnit;

/** Chooses players of {@link RotatingTeams}. */
final class RotatingTeamsSelector implements PlayerSelector {
  private static final int FIRST_PLAYER = 100;

  /** Team and player ids wrap around here, so that they fit an int. */
  private static final long MAX_IDS = 2_000_000_000;

  private static final long MEMBERS_SALT = 0x6d656d62657273L;
  private static final long LIFE_SALT = 0x6c696665L;
  private static final SeatRotation TEAM_ROTATION =
      new SeatRotation(LIFE_SALT, TimeUnit.MINUTES.toMicros(30), TimeUnit.MINUTES.toMicros(10));

  private final RotatingTeams teams;
  private final long seed;

  RotatingTeamsSelector(RotatingTeams teams, long seed) {
    this.teams = teams;
    this.seed = seed;
  }

  @Override
  public SelectedPlayer next(long microsFromStart, IndexedRandom random) {
    int seat = random.between(0, teams.live() - 1);
    long team = seat + teams.live() * TEAM_ROTATION.holder(seed, seat, microsFromStart);
    IndexedRandom teamRandom = new IndexedRandom(seed ^ MEMBERS_SALT, team);
    int members = teamRandom.between(teams.minMembers(), teams.maxMembers());
    int member = random.between(0, members - 1);
    return new SelectedPlayer(
        player(team, member),
        (int) (1 + team % MAX_IDS),
        GeneratedTeamNames.name(team),
        members,
        player(team, teams.maxMembers()));
  }

  private int player(long team, int member) {
    return (int) (FIRST_PLAYER + (team * (teams.maxMembers() + 1L) + member) % MAX_IDS);
  }
}
