package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/**
 * One shard's answer.
 *
 * @param asOfMicros the tick
 * @param shard who answers
 * @param hottest at most a board's size, in order; empty if nobody is hot
 */
@VersionedRecord(name = "hot streaks of a shard", version = 2)
public record ShardHottest(long asOfMicros, int shard, List<HotStanding> hottest) {}
