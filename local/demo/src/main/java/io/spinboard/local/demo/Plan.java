package io.spinboard.local.demo;

import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.Arrivals;
import io.spinboard.generator.world.Simulation;
import java.time.Duration;
import java.time.Instant;

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
record Plan(
    long seed,
    int players,
    int teams,
    double rate,
    long events,
    boolean fast,
    Duration duration,
    Runner runner) {

  /** Whether the demo comes to an end by itself. */
  boolean ends() {
    return events != SpinPublisher.ENDLESS || duration != null;
  }

  /** The spins, of which the first happens now; if sent all at once, the last. */
  Simulation simulation(Instant now) {
    Arrivals arrivals = Arrivals.steady(rate);
    Instant start = fast ? now.minus(arrivals.lengthOf(events)) : now;
    return Simulation.startingAt(start)
        .withSeed(seed)
        .withPlayers(players - 1, teams)
        .withArrivals(arrivals)
        .withSpinIds(true);
  }

  /** The plan in words. */
  String words() {
    String crowd = "%,d players in %,d teams".formatted(players, teams);
    return fast
        ? "%,d spins of %s, all at once".formatted(events, crowd)
        : "%,.0f spins a second of %s".formatted(rate, crowd);
  }
}
