package io.spinboard.generator.world;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Generates the spins of a simulation. The n-th spin depends only on the {@link Simulation} and n.
 * Event times never decrease. Thread-safe.
 */
public final class Simulator {
  private final Simulation simulation;
  private final RateCurve curve;
  private final SpinSchedule schedule;
  private final PlayerSelector players;
  private final long startMicros;
  private final String spinIdPrefix;

  /** Generates the spins of a simulation. */
  public Simulator(Simulation simulation) {
    this.simulation = simulation;
    this.curve = simulation.arrivals().curve();
    this.schedule = SpinSchedule.of(simulation.arrivals().spacing(), simulation.seed());
    this.players = PlayerSelector.of(simulation.population(), simulation.seed());
    this.startMicros = micros(simulation.start());
    this.spinIdPrefix =
        Long.toHexString(simulation.seed()) + '-' + Long.toHexString(startMicros) + '-';
  }

  /**
   * Generates one spin.
   *
   * @param index counted from 0
   */
  public Spin spin(long index) {
    IndexedRandom random = new IndexedRandom(simulation.seed(), index);
    return spin(index, eventTimeMicros(index, random), random);
  }

  /** Generates one spin with another event time. */
  public Spin spinAt(long index, long eventTimeMicros) {
    IndexedRandom random = new IndexedRandom(simulation.seed(), index);
    // Discards the draw for the event time, so that all further draws are the same as in spin().
    var unused = random.fraction();
    return spin(index, eventTimeMicros, random);
  }

  /** The event time of a spin, in microseconds since 1970-01-01 UTC. */
  public long eventTimeMicros(long index) {
    return eventTimeMicros(index, new IndexedRandom(simulation.seed(), index));
  }

  private long eventTimeMicros(long index, IndexedRandom random) {
    return startMicros + (long) curve.microsAt(schedule.position(index, random.fraction()));
  }

  private Spin spin(long index, long eventTime, IndexedRandom random) {
    long fromStart = eventTime - startMicros;
    SelectedPlayer player = players.next(fromStart, random);
    int game = game(fromStart, random);
    SpinOutcome outcome = simulation.games().play(game, random);
    boolean robot = simulation.robots().replaces(player, simulation.seed(), random);
    return new Spin(
        robot ? player.robotId() : player.playerId(),
        game,
        outcome.stake(),
        outcome.win(),
        eventTime,
        player.teamId(),
        player.teamName(),
        simulation.spinIds() ? spinIdPrefix + index : null);
  }

  private int game(long fromStart, IndexedRandom random) {
    int chosen = simulation.games().choose(random);
    for (GamePromotion promotion : simulation.promotions()) {
      if (promotion.isActive(fromStart)) {
        return random.between(1, 2) == 1 ? promotion.game() : chosen;
      }
    }
    return chosen;
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(time.getNano());
  }
}
