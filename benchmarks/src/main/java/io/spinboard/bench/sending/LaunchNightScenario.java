package io.spinboard.bench.sending;

import io.spinboard.generator.traffic.Faults;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.GamePromotion;
import io.spinboard.generator.world.Games;
import io.spinboard.generator.world.Games.SlotMachines;
import io.spinboard.generator.world.Population;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.RateCurve.Bursts;
import io.spinboard.generator.world.RateCurve.Ramp;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.SlotMachine;
import io.spinboard.generator.world.SpinSpacing;
import io.spinboard.generator.world.Volatility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The messages of {@code spinboard generate --scenario launch-night}. */
final class LaunchNightScenario {
  private static final double RATE = 2_000;
  private static final RateCurve CURVE =
      new Ramp(
          50,
          RATE,
          Duration.ofMinutes(5),
          new Bursts(RATE, 4, Duration.ofSeconds(20), Duration.ofMinutes(3)));
  private static final ArrivalProcess ARRIVALS = new ArrivalProcess(CURVE, SpinSpacing.UNIFORM);
  private static final Population PLAYERS =
      new FixedPlayers(1_000_000, 200, 1.05, new Sessions(6_000, Duration.ofMinutes(12)));
  private static final Games GAMES =
      new SlotMachines(
          List.of(
              new SlotMachine(20, 0.962, Volatility.LOW),
              new SlotMachine(21, 0.955, Volatility.MEDIUM),
              new SlotMachine(22, 0.94, Volatility.HIGH),
              new SlotMachine(23, 0.97, Volatility.LOW),
              new SlotMachine(24, 0.96, Volatility.HIGH)));
  private static final GamePromotion SEASON =
      new GamePromotion(24, Duration.ofMinutes(10), Duration.ofMinutes(30));
  private static final Faults FAULTS =
      new Faults(1 / 5_000.0, 0.01, Faults.DEFAULT_MAX_DISORDER, 1 / 2_000.0, 0, 0);

  private LaunchNightScenario() {}

  /**
   * Returns messages of which the last one happens at {@code end}, so that none is in the future.
   */
  static MessageGenerator endingAt(Instant end, long spins, long seed) {
    return startingAt(end.minus(ARRIVALS.durationOf(spins)), seed);
  }

  /** Returns the messages from {@code start} on. */
  static MessageGenerator startingAt(Instant start, long seed) {
    Simulation simulation =
        Simulation.startingAt(start)
            .withSeed(seed)
            .withArrivals(ARRIVALS)
            .withPopulation(PLAYERS)
            .withGames(GAMES, List.of(SEASON))
            .withSpinIds(true);
    return new MessageGenerator(simulation, FAULTS);
  }
}
