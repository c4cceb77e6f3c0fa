package io.spinboard.pipeline.shard;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.TupleTag;

/**
 * An output of the shards.
 *
 * @param tag its name, the same for shards of players and of teams
 * @param coder of its elements
 */
public record ShardOutput<T>(TupleTag<T> tag, Coder<T> coder) {}
