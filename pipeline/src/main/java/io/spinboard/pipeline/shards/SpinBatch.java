package io.spinboard.pipeline.shards;

import io.spinboard.events.Spin;
import java.util.List;

/**
 * The spins of one batch that belong to one shard.
 *
 * @param spins in the order in which they were read
 */
public record SpinBatch(List<Spin> spins) {}
