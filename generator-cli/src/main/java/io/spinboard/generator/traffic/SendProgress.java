package io.spinboard.generator.traffic;

import io.spinboard.cli.progress.ProgressSource;

/**
 * The sending of messages, for whoever waits for its end.
 *
 * @param destination where they go
 * @param count how many there will be, or {@link SpinPublisher#ENDLESS}
 */
public record SendProgress(MessageSink destination, long count) implements ProgressSource {
  @Override
  public long done() {
    return destination.acknowledged().total();
  }

  @Override
  public double fraction() {
    return count == SpinPublisher.ENDLESS ? Double.NaN : (double) done() / count;
  }

  @Override
  public boolean isWaiting() {
    return destination.sent() > done();
  }
}
