package io.spinboard.generator.world;

import io.spinboard.generator.world.Population.FixedPlayers;
import java.time.Instant;
import java.util.List;

/**
 * What is simulated. Equal simulations give the same spins, byte for byte, on every machine.
 *
 * @param seed where the randomness comes from
 * @param start the event time at which the first spin's turn begins
 * @param arrivals when spins happen
 * @param population who plays
 * @param robots who plays too much
 * @param games what is played
 * @param seasons which games are promoted, and when; if several are at a time, the first counts
 * @param spinIds whether each spin carries an identity
 */
public record Simulation(
    long seed,
    Instant start,
    ArrivalProcess arrivals,
    Population population,
    Robots robots,
    Games games,
    List<GamePromotion> seasons,
    boolean spinIds) {

  /**
   * @throws IllegalArgumentException if a game is promoted that does not exist
   */
  public Simulation {
    seasons = List.copyOf(seasons);
    for (GamePromotion season : seasons) {
      if (!games.has(season.game())) {
        throw new IllegalArgumentException("there is no game " + season.game() + " to promote");
      }
    }
  }

  /** A hundred players in ten teams, 20 spins a second, without spin ids. */
  public static Simulation startingAt(Instant start) {
    return new Simulation(
        1,
        start,
        ArrivalProcess.steady(20),
        new FixedPlayers(100, 10, 0, null),
        Robots.NONE,
        new Games.Classic(),
        List.of(),
        false);
  }

  public Simulation withSeed(long seed) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }

  /** The same, with other spins a second and another way how they follow each other. */
  public Simulation withArrivals(ArrivalProcess arrivals) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }

  /** The same, played by others. */
  public Simulation withPopulation(Population population) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }

  /** The same, played by so many who form so many teams and play equally much, all the time. */
  public Simulation withPlayers(int users, int teams) {
    return withPopulation(new FixedPlayers(users, teams, 0, null));
  }

  public Simulation withRobots(Robots robots) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }

  /** The same with other games and promotions. */
  public Simulation withGames(Games games, List<GamePromotion> seasons) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }

  public Simulation withSpinIds(boolean spinIds) {
    return new Simulation(seed, start, arrivals, population, robots, games, seasons, spinIds);
  }
}
