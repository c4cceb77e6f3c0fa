package io.spinboard.generator.world;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import java.util.concurrent.TimeUnit;

/** The players of a {@link FixedPlayers}. */
final class FixedPlayersSelector implements PlayerSelector {
  private static final int FIRST_PLAYER = 100;
  private static final int MOST_SEATED = 1 << 16;
  private static final int ONE_IN_SO_MANY_HAS_NO_TEAM = 10;

  /** Keeps a player's team from depending on the same numbers as the spin of that index. */
  private static final long TEAM_SALT = 0x7465616d;

  private static final long SESSION_SALT = 0x73657373696f6eL;

  /** Larger than any number of players, and so with no divisor in common. */
  private static final long PRIME = 2_654_435_761L;

  private final FixedPlayers crowd;
  private final long seed;
  private final int players;
  private final String[] teamNames;
  private final SeatRotation turnover;

  /** Those found last. Threads may overwrite each other's, as all find the same. */
  private final Seated[] seated;

  FixedPlayersSelector(FixedPlayers crowd, long seed) {
    this.crowd = crowd;
    this.seed = seed;
    this.players = crowd.users() + 1;
    this.teamNames = GeneratedTeamNames.first(crowd.teams());
    this.turnover = crowd.sessions() == null ? null : turnover(crowd.sessions());
    this.seated =
        new Seated[crowd.sessions() == null ? 0 : Math.min(crowd.sessions().online(), MOST_SEATED)];
  }

  private static SeatRotation turnover(Sessions sessions) {
    long usual = TimeUnit.MILLISECONDS.toMicros(sessions.length().toMillis());
    return new SeatRotation(SESSION_SALT, usual, usual / 2);
  }

  @Override
  public SelectedPlayer next(long microsFromStart, IndexedRandom dice) {
    int number = turnover == null ? draw(players, dice) : playing(microsFromStart, dice);
    int player = FIRST_PLAYER + (crowd.skew() == 0 ? number : scattered(number));
    int robot = FIRST_PLAYER + players;
    int team = teamOf(player);
    if (team == Spin.NO_TEAM) {
      return new SelectedPlayer(player, team, null, 0, robot);
    }
    int members = players / crowd.teams();
    return new SelectedPlayer(player, team, teamNames[team - 1], members, robot + team - 1);
  }

  /** A number from 0 up to, but not including, {@code count}; if skewed, low ones more often. */
  private int draw(int count, IndexedRandom dice) {
    return crowd.skew() == 0 ? dice.between(0, count - 1) : dice.skewed(count, crowd.skew()) - 1;
  }

  /** Every seat has its own players, so that none is in two of them. */
  private int playing(long microsFromStart, IndexedRandom dice) {
    int seats = crowd.sessions().online();
    int seat = dice.between(0, seats - 1);
    long session = turnover.holder(seed, seat, microsFromStart);
    Seated known = seated[seat % seated.length];
    if (known == null || known.seat != seat || known.session != session) {
      known = new Seated(seat, session, drawn(seat, session));
      seated[seat % seated.length] = known;
    }
    return known.number;
  }

  private int drawn(int seat, long session) {
    int seats = crowd.sessions().online();
    int playersOfSeat = (players - seat + seats - 1) / seats;
    IndexedRandom ofSession =
        new IndexedRandom(seed ^ SESSION_SALT ^ ((long) ~seat << Integer.SIZE), session);
    return seat + seats * draw(playersOfSeat, ofSession);
  }

  /**
   * Who has a seat for a while; drawing it again for each spin would take most of the time.
   *
   * @param seat counted from 0
   * @param session of that seat, counted from 0
   * @param number of the player, counted from 0
   */
  private record Seated(int seat, long session, int number) {}

  /** Otherwise the keenest players would be those with the lowest numbers. */
  private int scattered(int number) {
    return (int) (number * PRIME % players);
  }

  private int teamOf(int player) {
    IndexedRandom dice = new IndexedRandom(seed ^ TEAM_SALT, player);
    if (crowd.teams() == 0 || dice.between(1, ONE_IN_SO_MANY_HAS_NO_TEAM) == 1) {
      return Spin.NO_TEAM;
    }
    return 1 + (player - FIRST_PLAYER) % crowd.teams();
  }
}
