package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import java.util.List;

/** What the recordings have on somebody of whom a board says something else. */
interface Evidence {
  /** Whether a spin is of interest. */
  boolean isOn(Spin spin);

  /** Takes in a spin of interest that is no duplicate. */
  void add(Sighting sighting);

  /** Takes in one that is. */
  void addDuplicate(Sighting sighting);

  /** What there is to say, a line each; none if the board is right about this one. */
  List<String> lines();
}
