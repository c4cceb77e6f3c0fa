package io.spinboard.generator.traffic;

import java.io.IOException;

/** Where messages go. One thread sends; any thread may read the counters. */
public interface MessageSink extends AutoCloseable {
  /**
   * Sends the next messages until there were {@code count}, the pace comes to an end, or nobody
   * wants any more; returns when all have arrived.
   */
  void send(long count, SpinPacer pace) throws IOException, InterruptedException;

  /** What has arrived. */
  MessageCounts acknowledged();

  /** How many messages were sent, arrived or not. */
  long sent();

  /** Gives messages on their way a few seconds to arrive. */
  @Override
  void close() throws IOException;
}
