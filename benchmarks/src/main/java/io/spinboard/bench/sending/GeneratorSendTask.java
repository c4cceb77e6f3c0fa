package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.MessageSink;
import io.spinboard.generator.traffic.SpinPacer;

/** Sends as {@code spinboard generate --as-fast-as-possible} does. */
final class GeneratorSendTask implements MeasuredTask {
  private final MessageSink destination;
  private final MessageGenerator feed;
  private final long spins;

  /**
   * @param destination of the feed's messages; it is closed when they have arrived
   */
  GeneratorSendTask(MessageSink destination, MessageGenerator feed, long spins) {
    this.destination = destination;
    this.feed = feed;
    this.spins = spins;
  }

  @Override
  public void doAll() throws Exception {
    try (destination) {
      destination.send(spins, SpinPacer.unbounded(feed));
    }
  }

  @Override
  public long done() {
    return destination.acknowledged().total();
  }
}
