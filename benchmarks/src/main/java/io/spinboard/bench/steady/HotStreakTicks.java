package io.spinboard.bench.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Records when a reader first sees each tick of the hot streaks. Thread-safe. */
final class HotStreakTicks {
  /** The allowed disorder of spins: a tick is evaluated this long after its time. */
  private static final Duration ALLOWED_DISORDER = Duration.ofSeconds(5);

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final LongSupplier epochMicros;
  private final List<Seen> seen = new ArrayList<>();
  private long latest = Long.MIN_VALUE;

  /**
   * @param epochMicros the wall clock, microseconds since 1970-01-01 UTC
   */
  HotStreakTicks(LongSupplier epochMicros) {
    this.epochMicros = epochMicros;
  }

  private record Seen(long tickMicros, long seenMicros) {
    double millisAfterDue() {
      long due = tickMicros + TimeUnit.MICROSECONDS.convert(ALLOWED_DISORDER);
      return (seenMicros - due) / (double) TimeUnit.MILLISECONDS.toMicros(1);
    }
  }

  /** Records the tick of the published board. */
  synchronized void onTick(long tickMicros) {
    if (tickMicros > latest) {
      latest = tickMicros;
      seen.add(new Seen(tickMicros, epochMicros.getAsLong()));
    }
  }

  /**
   * Returns the delays of the ticks first seen between two times, measured from when they were due.
   */
  synchronized LatencySummary latencies(long fromMicros, long toMicros) {
    return LatencySummary.of(
        during(fromMicros, toMicros).stream().map(Seen::millisAfterDue).toList());
  }

  /**
   * Returns the number of missed ticks between the first and the last tick seen between two times.
   */
  synchronized long skipped(long fromMicros, long toMicros) {
    List<Seen> during = during(fromMicros, toMicros);
    if (during.isEmpty()) {
      return 0;
    }
    long span = during.get(during.size() - 1).tickMicros - during.get(0).tickMicros;
    return span / TimeUnit.MICROSECONDS.convert(INTERVAL) + 1 - during.size();
  }

  private List<Seen> during(long fromMicros, long toMicros) {
    return seen.stream()
        .filter(each -> each.seenMicros >= fromMicros && each.seenMicros < toMicros)
        .toList();
  }
}
