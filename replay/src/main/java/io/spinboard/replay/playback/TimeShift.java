package io.spinboard.replay.playback;

import java.util.Locale;

/** How event times are shifted. */
enum TimeShift {
  /** Not at all. */
  NONE,
  /** The first spin happens now. */
  START,
  /** The last spin with a plausible time happens now. */
  END;

  /** The value of --shift. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
