package io.spinboard.generator.world;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import java.util.concurrent.TimeUnit;

/** Chooses players of {@link FixedPlayers}. */
final class FixedPlayersSelector implements PlayerSelector {
  private static final int FIRST_PLAYER = 100;
  private static final int MAX_CACHED_SESSIONS = 1 << 16;
  private static final int ONE_IN_THIS_MANY_HAS_NO_TEAM = 10;

  /** Separates the random numbers of a player's team from those of the spin with that index. */
  private static final long TEAM_SALT = 0x7465616d;

  private static final long SESSION_SALT = 0x73657373696f6eL;

  /** Larger than any number of players, so it has no common divisor with it. */
  private static final long PRIME = 2_654_435_761L;

  private final FixedPlayers population;
  private final long seed;
  private final int players;
  private final String[] teamNames;
  private final SeatRotation rotation;

  /** Latest session per seat. Races between threads are harmless: all compute equal entries. */
  private final Session[] cachedSessions;

  FixedPlayersSelector(FixedPlayers population, long seed) {
    Sessions sessions = population.sessions();
    this.population = population;
    this.seed = seed;
    this.players = population.users() + 1;
    this.teamNames = GeneratedTeamNames.first(population.teams());
    this.rotation = sessions == null ? null : rotation(sessions);
    this.cachedSessions =
        new Session[sessions == null ? 0 : Math.min(sessions.online(), MAX_CACHED_SESSIONS)];
  }

  private static SeatRotation rotation(Sessions sessions) {
    long mean = TimeUnit.MILLISECONDS.toMicros(sessions.length().toMillis());
    return new SeatRotation(SESSION_SALT, mean, mean / 2);
  }

  @Override
  public SelectedPlayer next(long microsFromStart, IndexedRandom random) {
    int number = rotation == null ? draw(players, random) : drawOnline(microsFromStart, random);
    int player = FIRST_PLAYER + (population.skew() == 0 ? number : scatter(number));
    int robot = FIRST_PLAYER + players;
    int team = teamOf(player);
    if (team == Spin.NO_TEAM) {
      return new SelectedPlayer(player, team, null, 0, robot);
    }
    int members = players / population.teams();
    return new SelectedPlayer(player, team, teamNames[team - 1], members, robot + team - 1);
  }

  /** A number from 0 (inclusive) to {@code count} (exclusive); with skew, low ones more often. */
  private int draw(int count, IndexedRandom random) {
    return population.skew() == 0
        ? random.between(0, count - 1)
        : random.skewed(count, population.skew()) - 1;
  }

  /** A player who is online. Every seat has its own players, so nobody has two seats. */
  private int drawOnline(long microsFromStart, IndexedRandom random) {
    int seats = population.sessions().online();
    int seat = random.between(0, seats - 1);
    long session = rotation.holder(seed, seat, microsFromStart);
    Session cached = cachedSessions[seat % cachedSessions.length];
    if (cached == null || cached.seat != seat || cached.session != session) {
      cached = new Session(seat, session, drawForSession(seat, session));
      cachedSessions[seat % cachedSessions.length] = cached;
    }
    return cached.number;
  }

  private int drawForSession(int seat, long session) {
    int seats = population.sessions().online();
    int playersOfSeat = (players - seat + seats - 1) / seats;
    IndexedRandom random =
        new IndexedRandom(seed ^ SESSION_SALT ^ ((long) ~seat << Integer.SIZE), session);
    return seat + seats * draw(playersOfSeat, random);
  }

  /**
   * The player of a session, cached because drawing it for each spin would dominate the run time.
   *
   * @param seat counted from 0
   * @param session of that seat, counted from 0
   * @param number of the player, counted from 0
   */
  private record Session(int seat, long session, int number) {}

  /** Permutes the numbers, so that the most active players do not have the lowest ids. */
  private int scatter(int number) {
    return (int) (number * PRIME % players);
  }

  private int teamOf(int player) {
    IndexedRandom random = new IndexedRandom(seed ^ TEAM_SALT, player);
    if (population.teams() == 0 || random.between(1, ONE_IN_THIS_MANY_HAS_NO_TEAM) == 1) {
      return Spin.NO_TEAM;
    }
    return 1 + (player - FIRST_PLAYER) % population.teams();
  }
}
