package io.spinboard.generator.world;

import java.time.Duration;
import java.time.Instant;

/**
 * What is simulated. Equal simulations give the same spins, byte for byte, on every machine.
 *
 * @param seed where the randomness comes from
 * @param users players have the numbers 100 to 100 + users, 1 to {@link #MAX_USERS}
 * @param teams how many teams they form, 0 to {@link #MAX_TEAMS}
 * @param rate spins per second of event time, on average; above 0
 * @param start the event time at which the first spin's turn begins
 * @param evenlySpaced whether spins follow each other at exactly 1/rate; else each one falls
 *     anywhere in its turn of that length
 * @param spinIds whether each spin carries an identity
 */
public record Simulation(
    long seed,
    int users,
    int teams,
    double rate,
    Instant start,
    boolean evenlySpaced,
    boolean spinIds) {
  public static final int MAX_USERS = 1_000_000_000;
  public static final int MAX_TEAMS = 100_000;
  public static final double MAX_RATE = 1_000_000_000;

  /**
   * @throws IllegalArgumentException if a component is outside its range
   */
  public Simulation {
    check(users >= 1 && users <= MAX_USERS, "users", users);
    check(teams >= 0 && teams <= MAX_TEAMS, "teams", teams);
    check(rate > 0 && rate <= MAX_RATE, "rate", rate);
  }

  /** A hundred players in ten teams, 20 spins a second, without spin ids. */
  public static Simulation startingAt(Instant start) {
    return new Simulation(1, 100, 10, 20, start, false, false);
  }

  public Simulation withSeed(long seed) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  public Simulation withUsers(int users) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  public Simulation withTeams(int teams) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  public Simulation withRate(double rate) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  public Simulation withEvenSpacing(boolean evenlySpaced) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  public Simulation withSpinIds(boolean spinIds) {
    return new Simulation(seed, users, teams, rate, start, evenlySpaced, spinIds);
  }

  /** How much event time so many spins take. */
  public static Duration lengthOf(long spins, double rate) {
    return Duration.ofMillis((long) Math.ceil(spins * 1000.0 / rate));
  }

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }
}
