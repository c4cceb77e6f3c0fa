package io.spinboard.pipeline.standings;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What boards are kept, and how.
 *
 * @param periods the kinds of periods that have boards; at least one
 * @param boardSize places on a board
 * @param refresh how long, in processing time, until a spin shows on its boards
 * @param allowedLateness how long after its end, in event time, a period still counts spins
 */
public record BoardRules(
    Set<Period> periods, int boardSize, Duration refresh, Duration allowedLateness)
    implements Serializable {

  /** A spin waits in its shard for this long, and for as long again where shards are merged. */
  org.joda.time.Duration shardRefresh() {
    return org.joda.time.Duration.millis(refresh.toMillis() / 2);
  }
}
