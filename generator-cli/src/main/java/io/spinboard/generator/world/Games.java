package io.spinboard.generator.world;

import java.util.List;

/** The games that are played, and their payouts. */
public sealed interface Games {
  /** Chooses a game for a spin. */
  int choose(IndexedRandom random);

  /** Plays one spin of a game for which {@link #has} is true. */
  SpinOutcome play(int game, IndexedRandom random);

  /** Whether a game exists. */
  boolean has(int game);

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }

  /** Games 10 to 15: stakes of 10 to 300; one spin in three wins 100 to 500. */
  record Classic() implements Games {
    private static final int FIRST = 10;
    private static final int LAST = 15;

    @Override
    public int choose(IndexedRandom random) {
      return random.between(FIRST, LAST);
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom random) {
      int stake = random.between(10, 300);
      return new SpinOutcome(stake, random.between(1, 3) == 3 ? random.between(100, 500) : 0);
    }

    @Override
    public boolean has(int game) {
      return game >= FIRST && game <= LAST;
    }
  }

  /**
   * One game, number 1, that costs nothing and awards points.
   *
   * @param min the minimum points, ≥ 0
   * @param max the maximum points, at least {@code min}
   */
  record Points(int min, int max) implements Games {
    private static final int GAME = 1;

    public Points {
      check(min >= 0 && min <= max, "min", min);
    }

    @Override
    public int choose(IndexedRandom random) {
      return GAME;
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom random) {
      return new SpinOutcome(0, random.between(min, max));
    }

    @Override
    public boolean has(int game) {
      return game == GAME;
    }
  }

  /**
   * Slot machines, all equally popular.
   *
   * @param machines at least one, with distinct numbers
   */
  record SlotMachines(List<SlotMachine> machines) implements Games {
    public SlotMachines {
      machines = List.copyOf(machines);
      long distinct = machines.stream().map(SlotMachine::gameId).distinct().count();
      check(distinct > 0 && distinct == machines.size(), "machines", machines);
    }

    @Override
    public int choose(IndexedRandom random) {
      return machines.get(random.between(0, machines.size() - 1)).gameId();
    }

    @Override
    public SpinOutcome play(int game, IndexedRandom random) {
      return machine(game).play(random);
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
