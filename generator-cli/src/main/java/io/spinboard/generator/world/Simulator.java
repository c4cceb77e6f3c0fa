package io.spinboard.generator.world;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Makes up spins: the n-th spin depends on the {@link Simulation} and on n, and on nothing else.
 * Event times never go back. Safe for use by several threads.
 */
public final class Simulator {
  private final Simulation simulation;
  private final RateCurve curve;
  private final SpinSchedule turns;
  private final PlayerSelector players;
  private final long startMicros;
  private final String runId;

  public Simulator(Simulation simulation) {
    this.simulation = simulation;
    this.curve = simulation.arrivals().curve();
    this.turns = SpinSchedule.of(simulation.arrivals().spacing(), simulation.seed());
    this.players = PlayerSelector.of(simulation.population(), simulation.seed());
    this.startMicros = micros(simulation.start());
    this.runId = Long.toHexString(simulation.seed()) + '-' + Long.toHexString(startMicros) + '-';
  }

  /**
   * The spin with an index.
   *
   * @param index counted from 0
   */
  public Spin spin(long index) {
    IndexedRandom dice = new IndexedRandom(simulation.seed(), index);
    return spin(index, eventTimeMicros(index, dice), dice);
  }

  /** The spin with an index as it is, or would be, at an event time. */
  public Spin spinAt(long index, long eventTimeMicros) {
    IndexedRandom dice = new IndexedRandom(simulation.seed(), index);
    // Drawn for the time, which is known here; what follows must be the same draws.
    var unused = dice.fraction();
    return spin(index, eventTimeMicros, dice);
  }

  /** The event time of the spin with an index, in microseconds since 1970-01-01 UTC. */
  public long eventTimeMicros(long index) {
    return eventTimeMicros(index, new IndexedRandom(simulation.seed(), index));
  }

  private long eventTimeMicros(long index, IndexedRandom dice) {
    return startMicros + (long) curve.microsAt(turns.moment(index, dice.fraction()));
  }

  private Spin spin(long index, long eventTime, IndexedRandom dice) {
    long fromStart = eventTime - startMicros;
    SelectedPlayer member = players.next(fromStart, dice);
    int game = game(fromStart, dice);
    SpinOutcome outcome = simulation.games().play(game, dice);
    boolean robot = simulation.robots().take(member, simulation.seed(), dice);
    return new Spin(
        robot ? member.robotId() : member.playerId(),
        game,
        outcome.stake(),
        outcome.win(),
        eventTime,
        member.teamId(),
        member.teamName(),
        simulation.spinIds() ? runId + index : null);
  }

  private int game(long fromStart, IndexedRandom dice) {
    int chosen = simulation.games().choose(dice);
    for (GamePromotion season : simulation.seasons()) {
      if (season.isOn(fromStart)) {
        return dice.between(1, 2) == 1 ? season.game() : chosen;
      }
    }
    return chosen;
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(time.getNano());
  }
}
