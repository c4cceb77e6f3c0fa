package io.spinboard.campaigns.cli.spins;

import java.io.IOException;

/** A bounded input of spins. */
public interface SpinInput {
  /**
   * Checks that the input exists, so that commands fail before they start long work.
   *
   * @throws IOException if it cannot be read; the message names it
   */
  void check() throws IOException;

  /**
   * Reads all spins and passes them to a visitor.
   *
   * @throws IOException if the input cannot be read; the message names it
   */
  SpinReadSummary read(SpinVisitor visitor) throws IOException;
}
