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
 * What a demo plays.
 *
 * @param seed where the randomness comes from
 * @param players how many players spin, at least 2
 * @param teams how many teams they form
 * @param rate spins per second of event time
 * @param events how many spins, or {@link SpinPublisher#ENDLESS}
 * @param fast whether they are sent all at once, as if they had just happened
 * @param duration how long spins are sent; null for no end
 * @param runner what runs the pipeline
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
  private static final double SECONDS_FROM_SPIN_TO_SPIN = 4;
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

  /** The spins, of which the first happens now; if sent all at once, the last. */
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

  /** Players who come and go, and spin every few seconds while they are there. */
  private FixedPlayers crowd() {
    long online = Math.max(1, Math.round(rate * SECONDS_FROM_SPIN_TO_SPIN));
    // A crowd of so many users has one more.
    int users = players - 1;
    Sessions sessions = new Sessions((int) Math.min(online, users), SESSION);
    return new FixedPlayers(users, teams, SKEW, sessions);
  }

  /** The plan in words. */
  String words() {
    String crowd = "%,d players in %,d teams".formatted(players, teams);
    return fast
        ? "%,d spins of %s, all at once".formatted(events, crowd)
        : "%,.0f spins a second of %s".formatted(rate, crowd);
  }
}
