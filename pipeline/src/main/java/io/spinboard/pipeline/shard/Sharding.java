package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.tick.Ticks;
import java.io.Serializable;
import java.time.Duration;

/**
 * How shards work.
 *
 * @param shards of players, and as many of teams; fixed for the life of a job
 * @param ticks which ticks are requested from the shards
 * @param maxOutOfOrderness how far the watermark trails the newest spin
 * @param reportEvery how long a spin waits in its shard at most, in processing time
 */
public record Sharding(
    int shards, Ticks ticks, Duration maxOutOfOrderness, org.joda.time.Duration reportEvery)
    implements Serializable {}
