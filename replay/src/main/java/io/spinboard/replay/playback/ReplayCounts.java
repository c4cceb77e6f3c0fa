package io.spinboard.replay.playback;

/**
 * The number of lines by result.
 *
 * @param sent lines that were sent
 * @param skipped lines that the filters skipped
 * @param invalid invalid lines
 * @param unshifted sent spins whose event time could not be shifted
 */
record ReplayCounts(long sent, long skipped, long invalid, long unshifted) {
  static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0);

  ReplayCounts andSent() {
    return new ReplayCounts(sent + 1, skipped, invalid, unshifted);
  }

  ReplayCounts andSkipped() {
    return new ReplayCounts(sent, skipped + 1, invalid, unshifted);
  }

  ReplayCounts andInvalid() {
    return new ReplayCounts(sent, skipped, invalid + 1, unshifted);
  }

  ReplayCounts andUnshifted() {
    return new ReplayCounts(sent, skipped, invalid, unshifted + 1);
  }
}
