package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.time.Instant;

/** The state of one shard: standings for every period that may still change, and its account. */
public final class OpenPeriods<S extends Standings> {
  private final Map<PeriodStart, OpenPeriod<S>> periods = new HashMap<>();
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

  /** Counts spins, each in those of its periods that the watermark has not closed. */
  void add(
      List<Spin> spins,
      Set<Period> kinds,
      Duration allowedLateness,
      Instant watermark,
      Supplier<S> empty) {
    BitSet missed = new BitSet();
    for (Period kind : kinds) {
      OpenPeriod<S> period = null;
      for (int i = 0; i < spins.size(); i++) {
        Spin spin = spins.get(i);
        // Spins that are read together are mostly of the same period.
        if (period == null || !period.holds(spin.eventTimeMicros())) {
          PeriodStart start = PeriodStart.of(kind, spin.eventTimeMicros());
          period = find(start, allowedLateness, watermark, empty);
        }
        if (period == null) {
          missed.set(i);
        } else {
          period.add(spin);
        }
      }
    }
    tooLate += missed.cardinality();
    counted += spins.size();
    hasNews |= !spins.isEmpty();
  }

  /** The period that starts then; null if the watermark has closed it. */
  private OpenPeriod<S> find(
      PeriodStart start, Duration allowedLateness, Instant watermark, Supplier<S> empty) {
    if (!start.closesAt(allowedLateness).isAfter(watermark)) {
      return null;
    }
    return periods.computeIfAbsent(start, key -> new OpenPeriod<>(key, empty.get(), false));
  }

  boolean hasNews() {
    return hasNews;
  }

  /** The periods that changed since this was last asked. */
  List<OpenPeriod<S>> takeChanged() {
    hasNews = false;
    return periods.values().stream().filter(OpenPeriod::takeChanged).toList();
  }

  /** Forgets the periods that the watermark has closed; they no longer change. */
  void forgetClosed(Duration allowedLateness, Instant watermark) {
    periods.keySet().removeIf(start -> !start.closesAt(allowedLateness).isAfter(watermark));
  }

  /** When the next period closes; null when none is open. */
  Instant nextClosing(Duration allowedLateness) {
    return periods.keySet().stream()
        .map(start -> start.closesAt(allowedLateness))
        .min(Instant::compareTo)
        .orElse(null);
  }

  Collection<OpenPeriod<S>> all() {
    return periods.values();
  }

  void restore(OpenPeriod<S> period) {
    periods.put(period.start(), period);
  }

  long counted() {
    return counted;
  }

  long tooLate() {
    return tooLate;
  }
}
