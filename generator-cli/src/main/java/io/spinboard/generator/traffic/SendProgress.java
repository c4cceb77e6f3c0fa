package io.spinboard.generator.traffic;

import io.spinboard.cli.progress.Work;

/**
 * The sending of messages, for whoever waits for its end.
 *
 * @param destination where they go
 * @param count how many there will be, or {@link SpinPublisher#ENDLESS}
 */
public record SendProgress(MessageSink destination, long count) implements Work {
  @Override
  public long done() {
    return destination.acknowledged().total();
  }

  @Override
  public double share() {
    return count == SpinPublisher.ENDLESS ? Double.NaN : (double) done() / count;
  }

  @Override
  public boolean awaitsOthers() {
    return destination.sent() > done();
  }
}
