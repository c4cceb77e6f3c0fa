package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.MessageSink;
import io.spinboard.generator.traffic.SpinPacer;

/** Sends spins as {@code spinboard generate --as-fast-as-possible} does. */
final class GeneratorSendTask implements MeasuredTask {
  private final MessageSink destination;
  private final MessageGenerator feed;
  private final long spins;

  /**
   * @param destination the destination of the feed's messages; closed at the end
   */
  GeneratorSendTask(MessageSink destination, MessageGenerator feed, long spins) {
    this.destination = destination;
    this.feed = feed;
    this.spins = spins;
  }

  @Override
  public void run() throws Exception {
    try (destination) {
      destination.send(spins, SpinPacer.unbounded(feed));
    }
  }

  @Override
  public long completed() {
    return destination.acknowledged().total();
  }
}
