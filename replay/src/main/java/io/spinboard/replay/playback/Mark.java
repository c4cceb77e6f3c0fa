package io.spinboard.replay.playback;

/**
 * A place between lines that are played back.
 *
 * @param round how many times all of it is played, with this one; from 1
 * @param input the index of the file, from 0
 * @param line the number of the last line before the place; 0 at the beginning of a file
 */
record Mark(int round, int input, long line) {
  static final Mark BEGINNING = new Mark(1, 0, 0);

  /** Whether nothing of the round has been played. */
  boolean isBeginning() {
    return input == 0 && line == 0;
  }

  Mark nextRound() {
    return new Mark(round + 1, 0, 0);
  }
}
