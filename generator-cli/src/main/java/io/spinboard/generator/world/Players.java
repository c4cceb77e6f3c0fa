package io.spinboard.generator.world;

/** Chooses who spins. */
@FunctionalInterface
interface Players {
  /** The next to spin, at a time in microseconds from the start. */
  Member next(long microsFromStart, Dice dice);

  static Players of(Population population, long seed) {
    if (population instanceof Population.Crowd crowd) {
      return new CrowdOfPlayers(crowd, seed);
    }
    return new PlayersOfLivingTeams((Population.LivingTeams) population, seed);
  }
}
