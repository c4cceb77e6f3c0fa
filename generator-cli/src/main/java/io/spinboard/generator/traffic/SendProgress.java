package io.spinboard.generator.traffic;

import io.spinboard.cli.progress.ProgressSource;

/**
 * The progress of sending messages.
 *
 * @param sink the messages' sink
 * @param count the number of messages, or {@link SpinPublisher#ENDLESS}
 */
public record SendProgress(MessageSink sink, long count) implements ProgressSource {
  @Override
  public long done() {
    return sink.acknowledged().total();
  }

  @Override
  public double fraction() {
    return count == SpinPublisher.ENDLESS ? Double.NaN : (double) done() / count;
  }

  @Override
  public boolean isWaiting() {
    return sink.sent() > done();
  }
}
