package io.spinboard.generator.traffic;

import io.spinboard.cli.progress.Work;

/**
 * The progress of sending messages.
 *
 * @param sink the messages' sink
 * @param count the number of messages, or {@link SpinPublisher#ENDLESS}
 */
public record SendProgress(MessageSink sink, long count) implements Work {
  @Override
  public long done() {
    return sink.acknowledged().total();
  }

  @Override
  public double share() {
    return count == SpinPublisher.ENDLESS ? Double.NaN : (double) done() / count;
  }

  @Override
  public boolean awaitsOthers() {
    return sink.sent() > done();
  }
}
