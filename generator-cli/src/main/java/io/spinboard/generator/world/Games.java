package io.spinboard.generator.world;

import java.util.List;

/** What is played, and what it pays. */
public sealed interface Games {
  /** Which game a player chooses. */
  int choose(IndexedRandom dice);

  /** A spin of a game that is one of these. */
  SpinOutcome play(int game, IndexedRandom dice);

  /** Whether there is such a game. */
  boolean has(int game);

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }

  /** Games 10 to 15: stakes of 10 to 300, and in a third of the spins 100 to 500 for the player. */
  record Classic() implements Games {
    private static final int FIRST = 10;
    private static final int LAST = 15;

    @Override
    public int choose(IndexedRandom dice) {
      return dice.between(FIRST, LAST);
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom dice) {
      int stake = dice.between(10, 300);
      return new SpinOutcome(stake, dice.between(1, 3) == 3 ? dice.between(100, 500) : 0);
    }

    @Override
    public boolean has(int game) {
      return game >= FIRST && game <= LAST;
    }
  }

  /**
   * One game, number 1, that is free and gives points.
   *
   * @param min the fewest points, 0 or more
   * @param max the most points, no fewer
   */
  record Points(int min, int max) implements Games {
    private static final int GAME = 1;

    public Points {
      check(min >= 0 && min <= max, "min", min);
    }

    @Override
    public int choose(IndexedRandom dice) {
      return GAME;
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom dice) {
      return new SpinOutcome(0, dice.between(min, max));
    }

    @Override
    public boolean has(int game) {
      return game == GAME;
    }
  }

  /**
   * Slot machines, each of them as popular as the others.
   *
   * @param machines at least one, all with different numbers
   */
  record SlotMachines(List<SlotMachine> machines) implements Games {
    public SlotMachines {
      machines = List.copyOf(machines);
      long different = machines.stream().map(SlotMachine::gameId).distinct().count();
      check(different > 0 && different == machines.size(), "machines", machines);
    }

    @Override
    public int choose(IndexedRandom dice) {
      return machines.get(dice.between(0, machines.size() - 1)).gameId();
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom dice) {
      return machine(game).play(dice);
    }

    @Override
    public boolean has(int game) {
      return machines.stream().anyMatch(machine -> machine.gameId() == game);
    }

    private SlotMachine machine(int game) {
      for (SlotMachine machine : machines) {
        if (machine.gameId() == game) {
          return machine;
        }
      }
      throw new IllegalArgumentException("there is no game " + game);
    }
  }
}
