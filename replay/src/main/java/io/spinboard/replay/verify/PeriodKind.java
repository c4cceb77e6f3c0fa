package io.spinboard.replay.verify;

import io.spinboard.replay.boards.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All periods of one kind. Only those that spins came for lately are kept with all their players:
 * of the others the boards are, and the sums go into the longer period that they are part of.
 *
 * <p>If more spins come for a period after that, the longer ones have them as well, but its own
 * boards lack those who were let go of. Such a period is told, to be counted again by itself.
 */
final class PeriodKind {
  private final Period kind;
  private final PeriodKind longer;
  private final int topK;
  private final int mostOpen;
  private final Map<Instant, PeriodSums> openLatestLast = new LinkedHashMap<>(16, 0.75f, true);
  private final NavigableMap<Instant, PeriodRows> closed = new TreeMap<>();
  private final Map<Instant, PeriodSums> again = new TreeMap<>();

  /**
   * @param longer what these periods are parts of; null for nothing
   * @param topK how many ranks a board has
   * @param mostOpen how many are kept with all their players
   */
  PeriodKind(Period kind, PeriodKind longer, int topK, int mostOpen) {
    this.kind = kind;
    this.longer = longer;
    this.topK = topK;
    this.mostOpen = mostOpen;
  }

  /**
   * Where to add what belongs to the period of a moment; until the next time that this is asked.
   */
  PeriodSums at(Instant moment) {
    Instant start = kind.startOf(moment);
    PeriodSums known = openLatestLast.get(start);
    if (known != null) {
      return known;
    }
    if (openLatestLast.size() == mostOpen) {
      close(openLatestLast.keySet().iterator().next());
    }
    PeriodSums opened = new PeriodSums();
    openLatestLast.put(start, opened);
    return opened;
  }

  private void close(Instant start) {
    PeriodSums sums = openLatestLast.remove(start);
    if (longer != null) {
      longer.at(start).addAll(sums);
    }
    if (closed.containsKey(start)) {
      again.put(start, new PeriodSums());
    } else {
      closed.put(start, PeriodRows.of(sums, kind, start, topK));
    }
  }

  /** Nothing more comes. */
  void closeAll() {
    Set<Instant> starts = new TreeSet<>(openLatestLast.keySet());
    starts.forEach(this::close);
  }

  /** Whether some of the periods must be counted again. */
  boolean hasToBeCountedAgain() {
    return !again.isEmpty();
  }

  /** Where to count again what belongs to the period of a moment; null if that is not needed. */
  PeriodSums again(Instant moment) {
    return again.get(kind.startOf(moment));
  }

  /** The boards of each period, when all is counted. */
  Collection<PeriodRows> rows() {
    again.forEach((start, sums) -> closed.put(start, PeriodRows.of(sums, kind, start, topK)));
    again.clear();
    return closed.values();
  }
}
