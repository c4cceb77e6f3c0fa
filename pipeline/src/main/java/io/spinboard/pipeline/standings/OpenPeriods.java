package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.time.Instant;

/** The state of one shard: standings of every period that has not closed, and how many spins. */
public final class OpenPeriods<S extends PeriodStandings> {
  private final Map<Period, OpenPeriod<S>> periods = new HashMap<>();
  private long counted;
  private long tooLate;

  OpenPeriods() {}

  OpenPeriods(long counted, long tooLate) {
    this.counted = counted;
    this.tooLate = tooLate;
  }

  /** Adds each spin to those of its periods that the watermark has not closed. */
  void add(
      List<Spin> spins,
      Set<PeriodKind> kinds,
      Duration allowedLateness,
      Instant watermark,
      Supplier<S> newStandings) {
    BitSet missed = new BitSet();
    for (PeriodKind kind : kinds) {
      OpenPeriod<S> open = null;
      for (int i = 0; i < spins.size(); i++) {
        Spin spin = spins.get(i);
        // Spins that were read together are mostly in the same period.
        if (open == null || !open.contains(spin.eventTimeMicros())) {
          Period period = Period.of(kind, spin.eventTimeMicros());
          open = find(period, allowedLateness, watermark, newStandings);
        }
        if (open == null) {
          missed.set(i);
        } else {
          open.add(spin);
        }
      }
    }
    tooLate += missed.cardinality();
    counted += spins.size();
  }

  /** Null if the watermark has closed the period. */
  private OpenPeriod<S> find(
      Period period, Duration allowedLateness, Instant watermark, Supplier<S> newStandings) {
    if (!period.closesAt(allowedLateness).isAfter(watermark)) {
      return null;
    }
    return periods.computeIfAbsent(period, key -> new OpenPeriod<>(key, newStandings.get(), false));
  }

  /** The periods that have changed since this was called last. */
  List<OpenPeriod<S>> takeChanged() {
    return periods.values().stream().filter(OpenPeriod::takeChanged).toList();
  }

  /** Removes the periods that the watermark has closed. */
  void removeClosed(Duration allowedLateness, Instant watermark) {
    periods.keySet().removeIf(period -> !period.closesAt(allowedLateness).isAfter(watermark));
  }

  /** When the next period closes; empty if none is open. */
  Optional<Instant> nextClose(Duration allowedLateness) {
    return periods.keySet().stream()
        .map(period -> period.closesAt(allowedLateness))
        .min(Instant::compareTo);
  }

  Collection<OpenPeriod<S>> all() {
    return periods.values();
  }

  void restore(OpenPeriod<S> open) {
    periods.put(open.period(), open);
  }

  /** All spins added. */
  long counted() {
    return counted;
  }

  /** Spins that came too late for at least one period. */
  long tooLate() {
    return tooLate;
  }
}
