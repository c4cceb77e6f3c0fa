package io.spinboard.generator.world;

/** Where in its turn a spin falls. */
public sealed interface SpinSpacing {
  /** Always at the beginning: spins follow each other in equal steps. */
  SpinSpacing EVEN = new Jittered(0);

  /** Anywhere in its turn, so that the steps are between nothing and twice the usual one. */
  SpinSpacing UNIFORM = new Jittered(1);

  /** As independent arrivals do: mostly close to the one before, now and then far from it. */
  SpinSpacing EXPONENTIAL = new Exponential();

  /**
   * Anywhere in the first part of its turn.
   *
   * @param share how large that part is, 0 to 1. With 0.25 all steps are between 0.75 and 1.25
   *     turns.
   */
  record Jittered(double share) implements SpinSpacing {
    public Jittered {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("share is out of range: " + share);
      }
    }
  }

  /** Without a memory, see {@link #EXPONENTIAL}. */
  record Exponential() implements SpinSpacing {}
}
