package io.spinboard.pipeline.standings;

import java.io.Serializable;
import java.util.Set;
import org.joda.time.Duration;

/**
 * What boards are kept, and how.
 *
 * @param periods the kinds of periods that have boards; at least one
 * @param boardSize places on a board
 * @param refresh how long, in processing time, until a spin shows on its boards
 * @param allowedLateness how long after its end, in event time, a period still counts spins
 */
public record BoardRules(
    Set<Period> periods,
    int boardSize,
    java.time.Duration refresh,
    java.time.Duration allowedLateness)
    implements Serializable {

  /** A spin waits in its shard for at most this long. */
  public Duration reportEvery() {
    return Duration.millis(Math.max(1, refresh.toMillis() / 2));
  }

  /** Shards report together; where they are merged, this is waited for the slower ones. */
  public Duration mergeAfter() {
    return Duration.millis(refresh.toMillis() / 10);
  }
}
