package io.spinboard.local.demo;

import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Games;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.SlotMachine;
import io.spinboard.generator.world.SpinSpacing;
import io.spinboard.generator.world.Volatility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Settings of a demo.
 *
 * @param seed the seed of the simulation
 * @param players the number of players, at least 2
 * @param teams the number of teams
 * @param rate spins per second of event time
 * @param events the number of spins, or {@link SpinPublisher#ENDLESS}
 * @param fast whether all spins are sent at once, as if they had just happened
 * @param duration how long spins are sent; null for no limit
 * @param runner the runner of the pipeline
 */
record DemoSettings(
    long seed,
    int players,
    int teams,
    double rate,
    long events,
    boolean fast,
    Duration duration,
    DemoRunner runner) {
  private static final double SECONDS_BETWEEN_SPINS = 4;
  private static final Duration SESSION = Duration.ofMinutes(3);
  private static final double SKEW = 0.7;
  private static final Games GAMES =
      new Games.SlotMachines(
          List.of(
              new SlotMachine(20, 0.962, Volatility.LOW),
              new SlotMachine(21, 0.955, Volatility.MEDIUM),
              new SlotMachine(22, 0.95, Volatility.LOW),
              new SlotMachine(23, 0.97, Volatility.LOW)));

  /** Whether the demo comes to an end by itself. */
  boolean ends() {
    return events != SpinPublisher.ENDLESS || duration != null;
  }

  /**
   * Returns the simulation. Its first spin happens now; if all spins are sent at once, its last.
   */
  Simulation simulation(Instant now) {
    ArrivalProcess arrivals = new ArrivalProcess(RateCurve.steady(rate), SpinSpacing.EXPONENTIAL);
    Instant start = fast ? now.minus(arrivals.durationOf(events)) : now;
    return Simulation.startingAt(start)
        .withSeed(seed)
        .withArrivals(arrivals)
        .withPopulation(crowd())
        .withGames(GAMES, List.of())
        .withSpinIds(true);
  }

  /** Returns players with sessions, who spin every few seconds while they are online. */
  private FixedPlayers crowd() {
    long online = Math.max(1, Math.round(rate * SECONDS_BETWEEN_SPINS));
    // FixedPlayers adds one user.
    int users = players - 1;
    Sessions sessions = new Sessions((int) Math.min(online, users), SESSION);
    return new FixedPlayers(users, teams, SKEW, sessions);
  }

  /** Describes the traffic in words. */
  String description() {
    String crowd = "%,d players in %,d teams".formatted(players, teams);
    return fast
        ? "%,d spins of %s, all at once".formatted(events, crowd)
        : "%,.0f spins/s of %s".formatted(rate, crowd);
  }
}
