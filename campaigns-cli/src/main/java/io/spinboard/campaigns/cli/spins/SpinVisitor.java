package io.spinboard.campaigns.cli.spins;

import io.spinboard.events.Spin;

/** Receives spins in the order in which they are read. */
@FunctionalInterface
public interface SpinVisitor {
  /**
   * Processes a spin.
   *
   * @param duplicate whether an earlier spin had the same id
   */
  void visit(Spin spin, SpinOrigin origin, boolean duplicate);
}
