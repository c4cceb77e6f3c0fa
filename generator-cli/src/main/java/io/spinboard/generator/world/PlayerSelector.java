package io.spinboard.generator.world;

/** Chooses the player of each spin. */
@FunctionalInterface
interface PlayerSelector {
  /** Chooses the player of a spin at a time in microseconds from the start. */
  SelectedPlayer next(long microsFromStart, IndexedRandom random);

  static PlayerSelector of(Population population, long seed) {
    if (population instanceof Population.FixedPlayers players) {
      return new FixedPlayersSelector(players, seed);
    }
    return new RotatingTeamsSelector((Population.RotatingTeams) population, seed);
  }
}
