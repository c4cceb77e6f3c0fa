package io.spinboard.generator.world;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Makes up spins: the n-th spin depends on the {@link Simulation} and on n, and on nothing else.
 * Event times never go back. Safe for use by several threads.
 */
public final class Simulator {
  private static final int FIRST_PLAYER = 100;
  private static final int ONE_IN_SO_MANY_HAS_NO_TEAM = 10;

  /** Keeps a player's team from depending on the same numbers as the spin of that index. */
  private static final long TEAM_SALT = 0x7465616d;

  private final Simulation simulation;
  private final long startMicros;
  private final double microsPerSpin;
  private final String[] teamNames;

  public Simulator(Simulation simulation) {
    this.simulation = simulation;
    this.startMicros = micros(simulation.start());
    this.microsPerSpin = TimeUnit.SECONDS.toMicros(1) / simulation.rate();
    this.teamNames = TeamNames.first(simulation.teams());
  }

  /**
   * The spin with an index.
   *
   * @param index counted from 0
   */
  public Spin spin(long index) {
    Dice dice = new Dice(simulation.seed(), index);
    long eventTime = eventTimeMicros(index, dice);
    int player = FIRST_PLAYER + dice.between(0, simulation.users());
    int game = dice.between(10, 15);
    int stake = dice.between(10, 300);
    int win = dice.between(1, 3) == 3 ? dice.between(100, 500) : 0;
    int team = teamOf(player);
    String teamName = team == Spin.NO_TEAM ? null : teamNames[team - 1];
    return new Spin(player, game, stake, win, eventTime, team, teamName, spinId(index));
  }

  /** The event time of the spin with an index, in microseconds since 1970-01-01 UTC. */
  public long eventTimeMicros(long index) {
    return eventTimeMicros(index, new Dice(simulation.seed(), index));
  }

  private long eventTimeMicros(long index, Dice dice) {
    double withinTurn = dice.fraction();
    double turns = simulation.evenlySpaced() ? index : index + withinTurn;
    return startMicros + (long) (turns * microsPerSpin);
  }

  private int teamOf(int player) {
    Dice dice = new Dice(simulation.seed() ^ TEAM_SALT, player);
    if (simulation.teams() == 0 || dice.between(1, ONE_IN_SO_MANY_HAS_NO_TEAM) == 1) {
      return Spin.NO_TEAM;
    }
    return 1 + (player - FIRST_PLAYER) % simulation.teams();
  }

  /**
   * Names the start as well, so that a second run with the same seed is not taken for the first.
   */
  private String spinId(long index) {
    if (!simulation.spinIds()) {
      return null;
    }
    return Long.toHexString(simulation.seed()) + '-' + Long.toHexString(startMicros) + '-' + index;
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(time.getNano());
  }
}
