package io.spinboard.replay.playback;

/**
 * What became of lines.
 *
 * @param sent how many were sent
 * @param skipped how many the filters left out
 * @param broken how many could not be read
 */
record Counts(long sent, long skipped, long broken) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts andSent() {
    return new Counts(sent + 1, skipped, broken);
  }

  Counts andSkipped() {
    return new Counts(sent, skipped + 1, broken);
  }

  Counts andBroken() {
    return new Counts(sent, skipped, broken + 1);
  }
}
