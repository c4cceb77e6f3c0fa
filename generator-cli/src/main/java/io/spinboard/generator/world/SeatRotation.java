package io.spinboard.generator.world;

/**
 * Places that are taken by one after the other, each for a while: seats by players, or ranks by
 * teams. How long one stays varies by a third of the usual time up or down when {@code spread} is a
 * third of it, and so on; no time passes between two of them.
 *
 * @param salt keeps one kind of places from depending on the same numbers as another
 * @param usual how long one stays on average, in microseconds, above 0
 * @param spread by how much a stay may be shorter or longer, in microseconds; less than {@code
 *     usual}
 */
record SeatRotation(long salt, long usual, long spread) {
  /** Who has a place at a time, counted from 0 for the one that has it at the start. */
  long holder(long seed, int place, long microsFromStart) {
    long mine = seed ^ salt ^ ((long) place << Integer.SIZE);
    // Places do not all change hands at the same time.
    long first = (long) (new IndexedRandom(mine, -1).fraction() * usual);
    long time = microsFromStart + first;
    long number = Math.floorDiv(time, usual);
    boolean begun = time - number * usual >= delay(mine, number);
    return Math.max(0, begun ? number : number - 1);
  }

  /** Two delays differ by less than the spread, and so does a stay from the usual one. */
  private long delay(long mine, long number) {
    return (long) (new IndexedRandom(mine, number).fraction() * spread);
  }
}
