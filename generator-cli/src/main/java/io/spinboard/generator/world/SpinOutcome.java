package io.spinboard.generator.world;

/**
 * What a spin cost and paid.
 *
 * @param stake in minor currency units, 0 or more
 * @param win in minor currency units, 0 or more
 */
record SpinOutcome(int stake, long win) {}
