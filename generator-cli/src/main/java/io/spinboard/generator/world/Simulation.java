package io.spinboard.generator.world;

import io.spinboard.generator.world.Population.FixedPlayers;
import java.time.Instant;
import java.util.List;

/**
 * The settings of a simulation. Equal settings give equal spins, byte for byte, on every machine.
 *
 * @param seed seeds all random numbers
 * @param start the event time at which the first spin's interval begins
 * @param arrivals when spins happen
 * @param population the players and teams
 * @param robots players with an excessive number of spins
 * @param games the games that are played
 * @param promotions periodic promotions of games; if several are active, the first one applies
 * @param spinIds whether spins have ids
 */
public record Simulation(
    long seed,
    Instant start,
    ArrivalProcess arrivals,
    Population population,
    Robots robots,
    Games games,
    List<GamePromotion> promotions,
    boolean spinIds) {

  /**
   * @throws IllegalArgumentException if a promoted game does not exist
   */
  public Simulation {
    promotions = List.copyOf(promotions);
    for (GamePromotion promotion : promotions) {
      if (!games.has(promotion.game())) {
        throw new IllegalArgumentException("there is no game " + promotion.game() + " to promote");
      }
    }
  }

  /** A hundred players in ten teams, 20 spins per second, without spin ids. */
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
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }

  public Simulation withArrivals(ArrivalProcess arrivals) {
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }

  public Simulation withPopulation(Population population) {
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }

  /** A copy with a fixed set of players who all play equally often, all the time. */
  public Simulation withPlayers(int users, int teams) {
    return withPopulation(new FixedPlayers(users, teams, 0, null));
  }

  public Simulation withRobots(Robots robots) {
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }

  public Simulation withGames(Games games, List<GamePromotion> promotions) {
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }

  public Simulation withSpinIds(boolean spinIds) {
    return new Simulation(seed, start, arrivals, population, robots, games, promotions, spinIds);
  }
}
