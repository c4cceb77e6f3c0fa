package io.spinboard.oracle.streaming;

import io.spinboard.oracle.boards.BoardPeriod;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All periods of one kind. Only the most recently used ones are open, with the sums of all players.
 * When a period closes, only its boards are stored, and its sums are added to the longer period
 * that contains it.
 *
 * <p>If more spins arrive for a closed period, the longer periods count them, but the period's own
 * boards are incomplete, because they lack the sums of players who were not on them. Such a period
 * must be counted again in a second pass.
 */
final class PeriodsOfKind {
  private final BoardPeriod kind;
  private final PeriodsOfKind longer;
  private final int topK;
  private final int maxOpen;
  private final Map<Instant, PeriodSums> openLatestLast = new LinkedHashMap<>(16, 0.75f, true);
  private final NavigableMap<Instant, PeriodRows> closed = new TreeMap<>();
  private final Map<Instant, PeriodSums> secondPass = new TreeMap<>();

  /**
   * @param longer the periods that contain these; null for none
   * @param topK the number of ranks on a board
   * @param maxOpen the number of open periods
   */
  PeriodsOfKind(BoardPeriod kind, PeriodsOfKind longer, int topK, int maxOpen) {
    this.kind = kind;
    this.longer = longer;
    this.topK = topK;
    this.maxOpen = maxOpen;
  }

  /** The open sums of the period that contains an instant; valid until the next call. */
  PeriodSums sums(Instant instant) {
    Instant start = kind.startOf(instant);
    PeriodSums open = openLatestLast.get(start);
    if (open != null) {
      return open;
    }
    if (openLatestLast.size() == maxOpen) {
      close(openLatestLast.keySet().iterator().next());
    }
    PeriodSums opened = new PeriodSums();
    openLatestLast.put(start, opened);
    return opened;
  }

  private void close(Instant start) {
    PeriodSums sums = openLatestLast.remove(start);
    if (longer != null) {
      longer.sums(start).addAll(sums);
    }
    if (closed.containsKey(start)) {
      secondPass.put(start, new PeriodSums());
    } else {
      closed.put(start, PeriodRows.of(sums, kind, start, topK));
    }
  }

  /** Closes all periods, when all spins were added. */
  void closeAll() {
    Set<Instant> starts = new TreeSet<>(openLatestLast.keySet());
    starts.forEach(this::close);
  }

  /** Whether a period must be counted in a second pass. */
  boolean needsSecondPass() {
    return !secondPass.isEmpty();
  }

  /** The second pass's sums of the period that contains an instant; null if it needs none. */
  PeriodSums secondPassSums(Instant instant) {
    return secondPass.get(kind.startOf(instant));
  }

  /** The boards of each period, after the last pass. */
  Collection<PeriodRows> rows() {
    secondPass.forEach((start, sums) -> closed.put(start, PeriodRows.of(sums, kind, start, topK)));
    secondPass.clear();
    return closed.values();
  }
}
