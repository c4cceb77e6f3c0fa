package io.spinboard.replay.playback;

/**
 * The number of lines by result.
 *
 * @param sent lines that were sent
 * @param skipped lines that the filters skipped
 * @param broken invalid lines
 * @param unmoved sent spins whose event time could not be shifted
 */
record ReplayCounts(long sent, long skipped, long broken, long unmoved) {
  static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0);

  ReplayCounts andSent() {
    return new ReplayCounts(sent + 1, skipped, broken, unmoved);
  }

  ReplayCounts andSkipped() {
    return new ReplayCounts(sent, skipped + 1, broken, unmoved);
  }

  ReplayCounts andBroken() {
    return new ReplayCounts(sent, skipped, broken + 1, unmoved);
  }

  ReplayCounts andUnmoved() {
    return new ReplayCounts(sent, skipped, broken, unmoved + 1);
  }
}
