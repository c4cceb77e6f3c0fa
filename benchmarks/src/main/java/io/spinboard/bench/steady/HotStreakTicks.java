package io.spinboard.bench.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The ticks of hot streaks as a reader sees them appear. Safe for use by several threads. */
final class HotStreakTicks {
  /** How far spins may be out of order, and by so much a tick waits for late ones. */
  private static final Duration OUT_OF_ORDER = Duration.ofSeconds(5);

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final LongSupplier epochMicros;
  private final List<Seen> seen = new ArrayList<>();
  private long latest = Long.MIN_VALUE;

  /**
   * @param epochMicros the wall clock, microseconds since 1970 UTC
   */
  HotStreakTicks(LongSupplier epochMicros) {
    this.epochMicros = epochMicros;
  }

  private record Seen(long tickMicros, long seenMicros) {
    double millisAfterDue() {
      long due = tickMicros + TimeUnit.MICROSECONDS.convert(OUT_OF_ORDER);
      return (seenMicros - due) / (double) TimeUnit.MILLISECONDS.toMicros(1);
    }
  }

  /** The board of a tick was seen, perhaps not for the first time. */
  synchronized void see(long tickMicros) {
    if (tickMicros > latest) {
      latest = tickMicros;
      seen.add(new Seen(tickMicros, epochMicros.getAsLong()));
    }
  }

  /** How long after they were due the ticks appeared, of those that did so in a time. */
  synchronized LatencySummary latencies(long fromMicros, long toMicros) {
    return LatencySummary.of(
        during(fromMicros, toMicros).stream().map(Seen::millisAfterDue).toList());
  }

  /** How many ticks nobody saw, between the first and the last that appeared in a time. */
  synchronized long skipped(long fromMicros, long toMicros) {
    List<Seen> during = during(fromMicros, toMicros);
    if (during.isEmpty()) {
      return 0;
    }
    long span = during.get(during.size() - 1).tickMicros - during.get(0).tickMicros;
    return span / TimeUnit.MICROSECONDS.convert(EVERY) + 1 - during.size();
  }

  private List<Seen> during(long fromMicros, long toMicros) {
    return seen.stream()
        .filter(each -> each.seenMicros >= fromMicros && each.seenMicros < toMicros)
        .toList();
  }
}
