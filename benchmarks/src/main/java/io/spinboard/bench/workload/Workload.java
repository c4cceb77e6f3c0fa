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
 * The spins of a benchmark, as {@code spinboard generate} makes them: each is a pure function of
 * the seed and its index.
 *
 * @param spins the number of spins, above 0
 * @param players the number of players, at least 2
 * @param teams the number of teams, at least 0; a tenth of the players have none
 * @param seed equal seeds give equal spins, except for their times
 * @param spinIds whether each spin has a spin id
 * @param games the number of games, all alike; 0 for the six default games
 */
public record Workload(long spins, int players, int teams, long seed, boolean spinIds, int games) {
  /** Spins per second of event time. */
  public static final double RATE = 20_000;

  private static final double RETURN_TO_PLAYER = 0.95;

  /** Creates a workload with the six default games. */
  public Workload(long spins, int players, int teams, long seed, boolean spinIds) {
    this(spins, players, teams, seed, spinIds, 0);
  }

  /** Returns spins of which the last one happens at {@code end}, so that none is in the future. */
  public Simulation endingAt(Instant end) {
    return at(RATE, end.minus(ArrivalProcess.steady(RATE).durationOf(spins)));
  }

  /**
   * Returns spins from {@code start} on.
   *
   * @param rate spins per second
   */
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
        // Simulation adds one user.
        .withPlayers(players - 1, teams)
        .withArrivals(new ArrivalProcess(RateCurve.steady(rate), SpinSpacing.EVEN))
        .withSpinIds(spinIds);
  }

  /** Returns this workload with another number of spins. */
  public Workload withSpins(long number) {
    return new Workload(number, players, teams, seed, spinIds, games);
  }

  /** Returns this workload with another number of players. */
  public Workload withPlayers(int number) {
    return new Workload(spins, number, teams, seed, spinIds, games);
  }

  /** Returns this workload with another number of games. */
  public Workload withGames(int number) {
    return new Workload(spins, players, teams, seed, spinIds, number);
  }

  /** Describes the spins in words. */
  public String description() {
    return "%,d spins of %,d players in %,d teams".formatted(spins, players, teams);
  }

  /** Recounts the first {@link #spins} of a simulation. */
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
