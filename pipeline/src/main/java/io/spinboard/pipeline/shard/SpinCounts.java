package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.wire.VersionedRecord;

/**
 * How many spins a shard of players has counted since the job began.
 *
 * @param shard its key
 * @param counted all spins; grows with every report
 * @param tooLate those among them that came too late for at least one closed period
 */
@VersionedRecord(name = "spin counts", version = 1)
public record SpinCounts(int shard, long counted, long tooLate) {}
