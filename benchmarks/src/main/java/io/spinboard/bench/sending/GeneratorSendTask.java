package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.generator.traffic.Destination;
import io.spinboard.generator.traffic.Feed;
import io.spinboard.generator.traffic.Pace;

/** Sends as {@code spinboard generate --as-fast-as-possible} does. */
final class GeneratorSendTask implements MeasuredTask {
  private final Destination destination;
  private final Feed feed;
  private final long spins;

  /**
   * @param destination of the feed's messages; it is closed when they have arrived
   */
  GeneratorSendTask(Destination destination, Feed feed, long spins) {
    this.destination = destination;
    this.feed = feed;
    this.spins = spins;
  }

  @Override
  public void doAll() throws Exception {
    try (destination) {
      destination.send(spins, Pace.unbounded(feed));
    }
  }

  @Override
  public long done() {
    return destination.arrived().total();
  }
}
