package io.spinboard.campaigns.cli.spins;

import io.spinboard.events.Spin;

/** Is shown spins, one after the other. */
@FunctionalInterface
public interface SpinVisitor {
  /**
   * A spin.
   *
   * @param duplicate whether another one with its id was shown before; equal ids are one spin
   */
  void visit(Spin spin, Origin origin, boolean duplicate);
}
