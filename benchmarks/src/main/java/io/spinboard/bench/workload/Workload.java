package io.spinboard.bench.workload;

import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Games;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.generator.world.SlotMachine;
import io.spinboard.generator.world.SpinSpacing;
import io.spinboard.generator.world.Volatility;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The spins that are counted: those of {@code spinboard generate}, each a pure function of the seed
 * and its index.
 *
 * @param spins how many, above 0
 * @param players how many players make them, at least 2
 * @param teams how many teams the players form, at least 0; a tenth of the players have none
 * @param seed equal seeds give equal spins, times apart
 * @param spinIds whether each spin carries an identity
 * @param games how many games there are, all alike; 0: the six that are there without a word
 */
public record Workload(long spins, int players, int teams, long seed, boolean spinIds, int games) {
  /** Spins per second of event time. */
  public static final double RATE = 20_000;

  private static final double RETURN_TO_PLAYER = 0.95;

  /** With the six games that are there without a word. */
  public Workload(long spins, int players, int teams, long seed, boolean spinIds) {
    this(spins, players, teams, seed, spinIds, 0);
  }

  /** The spins, the last of which happens at {@code end}, so that none is ahead of the clock. */
  public Simulation endingAt(Instant end) {
    return at(RATE, end.minus(ArrivalProcess.steady(RATE).durationOf(spins)));
  }

  /** The spins one after the other from {@code start} on, {@code rate} of them a second. */
  public Simulation at(double rate, Instant start) {
    Simulation simulation = simulationAt(rate, start);
    return games == 0 ? simulation : simulation.withGames(machines(), List.of());
  }

  private Games machines() {
    return new Games.SlotMachines(
        IntStream.rangeClosed(1, games)
            .mapToObj(game -> new SlotMachine(game, RETURN_TO_PLAYER, Volatility.MEDIUM))
            .toList());
  }

  private Simulation simulationAt(double rate, Instant start) {
    return Simulation.startingAt(start)
        .withSeed(seed)
        // A simulation with so many users has one more.
        .withPlayers(players - 1, teams)
        .withArrivals(new ArrivalProcess(RateCurve.steady(rate), SpinSpacing.EVEN))
        .withSpinIds(spinIds);
  }

  /** The same kind of spins, but so many. */
  public Workload withSpins(long number) {
    return new Workload(number, players, teams, seed, spinIds, games);
  }

  /** The same kind of spins, but of so many players. */
  public Workload withPlayers(int number) {
    return new Workload(spins, number, teams, seed, spinIds, games);
  }

  /** The same kind of spins, but of so many games. */
  public Workload withGames(int number) {
    return new Workload(spins, players, teams, seed, spinIds, number);
  }

  /** What the boards must say of a simulation's first {@link #spins}. */
  WorkloadRecount recount(Simulation simulation) {
    Simulator simulator = new Simulator(simulation);
    WorkloadRecount recount = new WorkloadRecount();
    for (long index = 0; index < spins; index++) {
      recount.add(simulator.spin(index));
    }
    recount.end();
    return recount;
  }
}
