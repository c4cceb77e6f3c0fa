package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.generator.traffic.Destination;
import io.spinboard.generator.traffic.Feed;
import io.spinboard.generator.traffic.Pace;

/** Sends spins as {@code spinboard generate --as-fast-as-possible} does. */
final class GeneratorSendTask implements MeasuredTask {
  private final Destination destination;
  private final Feed feed;
  private final long spins;

  /**
   * @param destination the destination of the feed's messages; closed at the end
   */
  GeneratorSendTask(Destination destination, Feed feed, long spins) {
    this.destination = destination;
    this.feed = feed;
    this.spins = spins;
  }

  @Override
  public void run() throws Exception {
    try (destination) {
      destination.send(spins, Pace.unbounded(feed));
    }
  }

  @Override
  public long completed() {
    return destination.arrived().total();
  }
}
