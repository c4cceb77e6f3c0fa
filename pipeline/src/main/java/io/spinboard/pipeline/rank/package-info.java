/**
 * Ranking: the top K of a total order, kept incrementally in a shard and merged across shards by a
 * Beam combiner. Knows nothing of the boards that use it.
 */
package io.spinboard.pipeline.rank;
