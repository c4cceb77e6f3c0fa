package io.spinboard.generator.traffic;

import java.io.IOException;

/** Where a simulation's spins go. */
public interface Destination extends AutoCloseable {
  /**
   * Sends spins until there were {@code count}, or nobody wants any more.
   *
   * @param paced whether to wait for each spin's turn
   */
  void send(long count, boolean paced) throws IOException, InterruptedException;

  /** How many spins have arrived. */
  long arrived();

  /** How many spins were sent, arrived or not. */
  long sent();

  @Override
  void close() throws IOException;
}
