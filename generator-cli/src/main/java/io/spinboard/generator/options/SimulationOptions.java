package io.spinboard.generator.options;

import io.spinboard.cli.UsageErrors;
import io.spinboard.generator.traffic.Faults;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.world.Simulation;
import java.time.Instant;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options for the simulation and its faults. */
public final class SimulationOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random numbers. Default: 1.")
  private long seed = 1;

  @Option(names = "--spin-ids", description = "Give each spin an id.")
  private boolean spinIds;

  @ArgGroup(validate = false, heading = "%nTiming%n", order = 10)
  private SpinTimingOptions timing = new SpinTimingOptions();

  @ArgGroup(validate = false, heading = "%nPlayers%n", order = 20)
  private PopulationOptions population = new PopulationOptions();

  @ArgGroup(validate = false, heading = "%nGames%n", order = 30)
  private GameOptions games = new GameOptions();

  @ArgGroup(validate = false, heading = "%nFaults%n", order = 40)
  private FaultOptions faults = new FaultOptions();

  /** Adds all errors in these options. */
  public void check(UsageErrors mistakes) {
    timing.check(mistakes);
    population.check(mistakes);
    games.check(mistakes);
    faults.check(mistakes);
  }

  /** The options for the event times of spins. */
  public SpinTimingOptions timing() {
    return timing;
  }

  /**
   * The messages, given valid options.
   *
   * @param defaultStart the event time to start with if no --start is given
   */
  public MessageGenerator generator(Instant defaultStart) {
    Faults messageFaults = faults.faults();
    Simulation simulation =
        Simulation.startingAt(timing.start() == null ? defaultStart : timing.start())
            .withSeed(seed)
            .withArrivals(timing.arrivals())
            .withPopulation(population.population())
            .withRobots(population.robots())
            .withGames(games.games(), games.promotions())
            .withSpinIds(spinIds || messageFaults.duplicates() > 0);
    return new MessageGenerator(simulation, messageFaults);
  }
}
