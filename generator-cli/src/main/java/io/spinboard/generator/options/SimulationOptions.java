package io.spinboard.generator.options;

import io.spinboard.cli.Mistakes;
import io.spinboard.generator.traffic.Faults;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.world.Simulation;
import java.time.Instant;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is simulated. */
public final class SimulationOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal seeds give equal spins, times apart. Default: 1.")
  private long seed = 1;

  @Option(names = "--spin-ids", description = "Give each spin an identity.")
  private boolean spinIds;

  @ArgGroup(validate = false, heading = "%nWhen spins happen%n", order = 10)
  private SpinTimingOptions timing = new SpinTimingOptions();

  @ArgGroup(validate = false, heading = "%nWho plays%n", order = 20)
  private PopulationOptions population = new PopulationOptions();

  @ArgGroup(validate = false, heading = "%nWhat is played%n", order = 30)
  private GameOptions games = new GameOptions();

  @ArgGroup(validate = false, heading = "%nWhat goes wrong on the way%n", order = 40)
  private FaultOptions faults = new FaultOptions();

  /** Notes what is wrong with them. */
  public void check(Mistakes mistakes) {
    timing.check(mistakes);
    population.check(mistakes);
    games.check(mistakes);
    faults.check(mistakes);
  }

  /** The options that say when spins happen. */
  public SpinTimingOptions timing() {
    return timing;
  }

  /**
   * What the options say, free of mistakes.
   *
   * @param defaultStart the event time to start with if the options name none
   */
  public MessageGenerator feed(Instant defaultStart) {
    Faults wrong = faults.faults();
    Simulation simulation =
        Simulation.startingAt(timing.start() == null ? defaultStart : timing.start())
            .withSeed(seed)
            .withArrivals(timing.arrivals())
            .withPopulation(population.population())
            .withRobots(population.robots())
            .withGames(games.games(), games.seasons())
            .withSpinIds(spinIds || wrong.duplicates() > 0);
    return new MessageGenerator(simulation, wrong);
  }
}
