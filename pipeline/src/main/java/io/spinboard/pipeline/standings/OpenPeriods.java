package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.time.Instant;

/** The state of one shard: standings for every period that may still change, and its account. */
final class OpenPeriods<S extends Standings> {
  private final Map<PeriodStart, S> standings = new HashMap<>();
  private final Set<PeriodStart> changed = new HashSet<>();
  private long counted;
  private long tooLate;

  /** Whether anything came since the last report; a spin too late for every period is news too. */
  private boolean hasNews;

  OpenPeriods() {}

  OpenPeriods(long counted, long tooLate, boolean hasNews) {
    this.counted = counted;
    this.tooLate = tooLate;
    this.hasNews = hasNews;
  }

  /**
   * Counts a spin in each of its periods that the watermark has not closed.
   *
   * @return whether it came too late for at least one
   */
  boolean add(
      Spin spin,
      Set<Period> periods,
      Duration allowedLateness,
      Instant watermark,
      Supplier<S> empty) {
    boolean missed = false;
    for (Period period : periods) {
      PeriodStart start = PeriodStart.of(period, spin.eventTimeMicros());
      if (start.closesAt(allowedLateness).isAfter(watermark)) {
        standings.computeIfAbsent(start, key -> empty.get()).add(spin);
        changed.add(start);
      } else {
        missed = true;
      }
    }
    hasNews = true;
    counted++;
    if (missed) {
      tooLate++;
    }
    return missed;
  }

  boolean hasNews() {
    return hasNews;
  }

  /** The periods that changed since this was last asked. */
  List<PeriodStart> takeChanged() {
    List<PeriodStart> taken = new ArrayList<>(changed);
    changed.clear();
    hasNews = false;
    return taken;
  }

  /** Forgets the periods that the watermark has closed; they no longer change. */
  void forgetClosed(Duration allowedLateness, Instant watermark) {
    standings.keySet().removeIf(start -> !start.closesAt(allowedLateness).isAfter(watermark));
  }

  /** When the next period closes; null when none is open. */
  Instant nextClosing(Duration allowedLateness) {
    return standings.keySet().stream()
        .map(start -> start.closesAt(allowedLateness))
        .min(Instant::compareTo)
        .orElse(null);
  }

  S of(PeriodStart start) {
    return standings.get(start);
  }

  Map<PeriodStart, S> all() {
    return standings;
  }

  boolean isChanged(PeriodStart start) {
    return changed.contains(start);
  }

  void restore(PeriodStart start, S restored, boolean isChanged) {
    standings.put(start, restored);
    if (isChanged) {
      changed.add(start);
    }
  }

  long counted() {
    return counted;
  }

  long tooLate() {
    return tooLate;
  }
}
