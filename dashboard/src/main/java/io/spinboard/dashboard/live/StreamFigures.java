package io.spinboard.dashboard.live;

import java.util.concurrent.atomic.LongAdder;

/** What became of events, counted for metrics. */
public final class StreamFigures {
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

  /** Events written. */
  public long eventsSent() {
    return sent.sum();
  }

  /** Events that a newer one replaced before a slow client took them. */
  public long eventsCoalesced() {
    return coalesced.sum();
  }

  /** Streams whose client went away or did not read. */
  public long streamsLost() {
    return lost.sum();
  }

  /** Streams that were not opened, as there were too many. */
  public long streamsRefused() {
    return refused.sum();
  }
}
