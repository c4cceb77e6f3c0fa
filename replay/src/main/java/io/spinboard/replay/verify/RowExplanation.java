package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import java.util.List;

/** Explains a differing row by the recorded spins of its player or team. */
interface RowExplanation {
  /** Whether a spin belongs to the player or team. */
  boolean concerns(Spin spin);

  /** Adds such a spin that is not a duplicate. */
  void add(RecordedSpin recorded);

  /** Adds such a spin that is a duplicate. */
  void addDuplicate(RecordedSpin recorded);

  /** The lines to print; empty if the row is right. */
  List<String> lines();
}
