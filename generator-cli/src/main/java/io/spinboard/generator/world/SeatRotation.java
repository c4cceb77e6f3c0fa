package io.spinboard.generator.world;

/**
 * Seats that are held by one holder after another without gaps: seats of players in sessions, or of
 * teams. A stay lasts {@code mean} ± {@code spread}.
 *
 * @param salt separates the random numbers of one kind of seats from those of another
 * @param mean the mean length of a stay in microseconds, above 0
 * @param spread the largest deviation from the mean in microseconds, less than {@code mean}
 */
record SeatRotation(long salt, long mean, long spread) {
  /** The holder of a seat at a time, counted from 0 for the holder at the start. */
  long holder(long seed, int seat, long microsFromStart) {
    long seatSeed = seed ^ salt ^ ((long) seat << Integer.SIZE);
    // Shifts each seat, so that they do not all change at the same time.
    long shift = (long) (new IndexedRandom(seatSeed, -1).fraction() * mean);
    long time = microsFromStart + shift;
    long number = Math.floorDiv(time, mean);
    boolean started = time - number * mean >= delay(seatSeed, number);
    return Math.max(0, started ? number : number - 1);
  }

  /** Two delays differ by less than the spread, and so does a stay from the mean. */
  private long delay(long seatSeed, long number) {
    return (long) (new IndexedRandom(seatSeed, number).fraction() * spread);
  }
}
