package io.spinboard.generator.world;

/** Chooses who spins. */
@FunctionalInterface
interface PlayerSelector {
  /** The next to spin, at a time in microseconds from the start. */
  SelectedPlayer next(long microsFromStart, IndexedRandom dice);

  static PlayerSelector of(Population population, long seed) {
    if (population instanceof Population.FixedPlayers crowd) {
      return new FixedPlayersSelector(crowd, seed);
    }
    return new RotatingTeamsSelector((Population.RotatingTeams) population, seed);
  }
}
