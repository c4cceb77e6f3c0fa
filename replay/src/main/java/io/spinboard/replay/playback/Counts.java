package io.spinboard.replay.playback;

/**
 * What became of lines.
 *
 * @param sent how many were sent
 * @param skipped how many the filters left out
 * @param broken how many could not be read
 * @param unmoved how many of those sent have kept an event time that was to be moved and could not
 */
record Counts(long sent, long skipped, long broken, long unmoved) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts andSent() {
    return new Counts(sent + 1, skipped, broken, unmoved);
  }

  Counts andSkipped() {
    return new Counts(sent, skipped + 1, broken, unmoved);
  }

  Counts andBroken() {
    return new Counts(sent, skipped, broken + 1, unmoved);
  }

  Counts andUnmoved() {
    return new Counts(sent, skipped, broken, unmoved + 1);
  }
}
