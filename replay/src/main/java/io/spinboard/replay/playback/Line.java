package io.spinboard.replay.playback;

import io.spinboard.recordings.Recorded;

/**
 * A line that was read.
 *
 * @param input where it is
 * @param number its number there, from 1
 * @param recorded what it says; null if it is broken
 * @param broken why it cannot be read, for users; null if it can
 */
record Line(Input input, long number, Recorded recorded, String broken) {
  boolean isBroken() {
    return broken != null;
  }

  /** Where it is and what is wrong with it. */
  String complaint() {
    return "%s, line %d: %s".formatted(input, number, broken);
  }
}
