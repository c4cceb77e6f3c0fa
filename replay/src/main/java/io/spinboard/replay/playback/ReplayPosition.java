package io.spinboard.replay.playback;

/**
 * A position between two lines of a replay.
 *
 * @param round the round of --loop, from 1
 * @param input the index of the file, from 0
 * @param line the number of the last line before the position; 0 at the beginning of a file
 */
record ReplayPosition(int round, int input, long line) {
  static final ReplayPosition BEGINNING = new ReplayPosition(1, 0, 0);

  /** Whether this is the beginning of a round. */
  boolean isBeginning() {
    return input == 0 && line == 0;
  }

  ReplayPosition nextRound() {
    return new ReplayPosition(round + 1, 0, 0);
  }
}
