package io.spinboard.dashboard.live;

import java.util.concurrent.atomic.LongAdder;

/** Counters of events and event streams. */
public final class EventStreamMetrics {
  private final LongAdder sent = new LongAdder();
  private final LongAdder coalesced = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder refused = new LongAdder();

  void sent() {
    sent.increment();
  }

  void coalesced() {
    coalesced.increment();
  }

  void lost() {
    lost.increment();
  }

  void refused() {
    refused.increment();
  }

  /** Number of events sent. */
  public long eventsSent() {
    return sent.sum();
  }

  /** Number of events replaced by a newer one before a slow client received them. */
  public long eventsCoalesced() {
    return coalesced.sum();
  }

  /** Number of streams whose client disconnected or stopped reading. */
  public long streamsLost() {
    return lost.sum();
  }

  /** Number of streams refused because too many were open. */
  public long streamsRefused() {
    return refused.sum();
  }
}
