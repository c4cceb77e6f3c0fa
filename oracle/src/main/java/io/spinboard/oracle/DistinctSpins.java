package io.spinboard.oracle;

import io.spinboard.events.Spin;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** Removes duplicates. */
final class DistinctSpins {
  private DistinctSpins() {}

  /** The spins without those whose id an earlier spin has; spins without an id are all kept. */
  static List<Spin> of(Iterable<Spin> spins) {
    var seen = new HashSet<String>();
    return StreamSupport.stream(spins.spliterator(), false)
        .filter(spin -> spin.spinId() == null || seen.add(spin.spinId()))
        .toList();
  }
}
