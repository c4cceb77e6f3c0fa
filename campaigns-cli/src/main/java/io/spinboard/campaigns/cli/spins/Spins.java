package io.spinboard.campaigns.cli.spins;

import java.io.IOException;

/** Spins to be read from the first to the last. */
public interface Spins {
  /**
   * Looks whether they are there, before anything is done that takes long.
   *
   * @throws IOException if they cannot be read; the message says what
   */
  void check() throws IOException;

  /**
   * Shows all of them to a visitor.
   *
   * @return what was read
   * @throws IOException if they cannot be read; the message says what
   */
  Account read(SpinVisitor visitor) throws IOException;
}
