package io.spinboard.generator.traffic;

import java.io.IOException;

/** Where messages are sent. One thread sends; any thread may read the counters. */
public interface MessageSink extends AutoCloseable {
  /**
   * Sends the next messages and returns when all are acknowledged. Stops early when the pacer ends
   * or the reader of the output is gone.
   *
   * @param count how many messages to send
   */
  void send(long count, SpinPacer pacer) throws IOException, InterruptedException;

  /** The messages acknowledged so far. */
  MessageCounts acknowledged();

  /** How many messages were sent, acknowledged or not. */
  long sent();

  /** Waits a few seconds for messages in flight, then closes. */
  @Override
  void close() throws IOException;
}
