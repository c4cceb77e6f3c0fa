package io.spinboard.bench.steady;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spins of one player who wins so much that he leads the board of all time, so that his score tells
 * which of them has arrived. Safe for use by several threads.
 */
final class ProbeSpins {
  /** What each of them wins: the most that a spin may. */
  static final long WIN = 1_000_000_000_000L;

  private final LongSupplier nanos;
  private final Queue<Long> underWay = new ArrayDeque<>();
  private final List<Seen> seen = new ArrayList<>();
  private long score;

  ProbeSpins() {
    this(System::nanoTime);
  }

  ProbeSpins(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Seen(long sentNanos, long seenNanos) {
    double millis() {
      return (seenNanos - sentNanos) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
  }

  /** One is about to be sent. */
  synchronized void send() {
    underWay.add(nanos.getAsLong());
  }

  /** The player was seen with a score; all probes that are in it have arrived. */
  synchronized void see(long newScore) {
    for (; score + WIN <= newScore; score += WIN) {
      seen.add(new Seen(underWay.remove(), nanos.getAsLong()));
    }
  }

  /** Whether all that were sent have arrived. */
  synchronized boolean haveArrived() {
    return underWay.isEmpty();
  }

  /** From sending to arrival, of those sent in a time; the end is excluded. */
  synchronized LatencySummary latencies(long fromNanos, long toNanos) {
    return LatencySummary.of(
        seen.stream()
            .filter(each -> each.sentNanos - fromNanos >= 0 && each.sentNanos - toNanos < 0)
            .map(Seen::millis)
            .toList());
  }
}
