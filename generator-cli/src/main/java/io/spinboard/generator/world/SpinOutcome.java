package io.spinboard.generator.world;

/**
 * The stake and win of a spin.
 *
 * @param stake in minor currency units, ≥ 0
 * @param win in minor currency units, ≥ 0
 */
record SpinOutcome(int stake, long win) {}
