package io.spinboard.replay.playback;

import java.util.Locale;

/** How event times are moved. */
enum Shift {
  /** Not at all. */
  NONE,
  /** So that the first spin happens now, as far as its time is plausible. */
  START,
  /** So that the last spin with a plausible time happens now. */
  END;

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
