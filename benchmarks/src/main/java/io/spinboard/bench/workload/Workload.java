package io.spinboard.bench.workload;

import io.spinboard.generator.world.Arrivals;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.generator.world.Spacing;
import java.time.Instant;

/**
 * The spins that are counted: those of {@code spinboard generate}, each a pure function of the seed
 * and its index.
 *
 * @param spins how many, above 0
 * @param players how many players make them, at least 2
 * @param teams how many teams the players form, at least 0; a tenth of the players have none
 * @param seed equal seeds give equal spins, times apart
 * @param spinIds whether each spin carries an identity
 */
public record Workload(long spins, int players, int teams, long seed, boolean spinIds) {
  /** Spins per second of event time. */
  public static final double RATE = 20_000;

  /** The spins, the last of which happens at {@code end}, so that none is ahead of the clock. */
  public Simulation endingAt(Instant end) {
    return at(RATE, end.minus(Arrivals.steady(RATE).lengthOf(spins)));
  }

  /** The spins one after the other from {@code start} on, {@code rate} of them a second. */
  public Simulation at(double rate, Instant start) {
    return Simulation.startingAt(start)
        .withSeed(seed)
        // A simulation with so many users has one more.
        .withPlayers(players - 1, teams)
        .withArrivals(new Arrivals(RateCurve.steady(rate), Spacing.EVEN))
        .withSpinIds(spinIds);
  }

  /** The same kind of spins, but so many. */
  public Workload withSpins(long number) {
    return new Workload(number, players, teams, seed, spinIds);
  }

  /** The same kind of spins, but of so many players. */
  public Workload withPlayers(int number) {
    return new Workload(spins, number, teams, seed, spinIds);
  }

  /** What the boards must say of a simulation's first {@link #spins}. */
  Recount recount(Simulation simulation) {
    Simulator simulator = new Simulator(simulation);
    Recount recount = new Recount();
    for (long index = 0; index < spins; index++) {
      recount.add(simulator.spin(index));
    }
    return recount;
  }
}
