package io.spinboard.pipeline.wire;

import io.spinboard.events.Spin;
import java.util.List;

/**
 * Spins that travel together.
 *
 * @param spins in the order in which they were read
 */
public record SpinBatch(List<Spin> spins) {}
