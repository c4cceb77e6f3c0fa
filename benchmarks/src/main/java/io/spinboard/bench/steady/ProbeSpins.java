package io.spinboard.bench.steady;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tracks probes: spins of one player whose wins are so high that the player leads the board of all
 * time. The leading score shows which probes have been counted. Thread-safe.
 */
final class ProbeSpins {
  /** The win of each probe: the maximum of a spin. */
  static final long WIN = 1_000_000_000_000L;

  private final LongSupplier nanos;
  private final Queue<Long> pending = new ArrayDeque<>();
  private final List<Arrival> arrived = new ArrayList<>();
  private long score;

  ProbeSpins() {
    this(System::nanoTime);
  }

  ProbeSpins(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Arrival(long sentNanos, long arrivedNanos) {
    double millis() {
      return (arrivedNanos - sentNanos) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
  }

  /** Records that a probe is about to be sent. */
  synchronized void onSend() {
    pending.add(nanos.getAsLong());
  }

  /** Records the leading score; all probes included in it have arrived. */
  synchronized void onScore(long newScore) {
    for (; score + WIN <= newScore; score += WIN) {
      arrived.add(new Arrival(pending.remove(), nanos.getAsLong()));
    }
  }

  /** Whether all sent probes have arrived. */
  synchronized boolean allArrived() {
    return pending.isEmpty();
  }

  /** Returns the latencies of the probes sent between two times; the end is exclusive. */
  synchronized LatencySummary latencies(long fromNanos, long toNanos) {
    return LatencySummary.of(
        arrived.stream()
            .filter(each -> each.sentNanos - fromNanos >= 0 && each.sentNanos - toNanos < 0)
            .map(Arrival::millis)
            .toList());
  }
}
