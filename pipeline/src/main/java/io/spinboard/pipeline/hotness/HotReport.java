package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.rank.Report;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/**
 * The hottest players of a shard at a tick. A shard reports every tick once.
 *
 * @param tickMicros the tick, microseconds
 * @param shard its key
 * @param top at most a board's size, in order; empty if no player is hot
 */
@VersionedRecord(name = "hot streaks report", version = 1)
public record HotReport(long tickMicros, int shard, List<HotStanding> top)
    implements Report<HotReport> {

  @Override
  public Object source() {
    return shard;
  }

  @Override
  public boolean isNewerThan(HotReport other) {
    return tickMicros > other.tickMicros;
  }
}
