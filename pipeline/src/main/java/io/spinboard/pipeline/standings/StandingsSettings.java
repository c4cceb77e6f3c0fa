package io.spinboard.pipeline.standings;

import java.io.Serializable;
import java.util.Set;
import org.joda.time.Duration;

/**
 * Which boards there are, and when they are refreshed.
 *
 * @param periods the kinds of periods that have boards; at least one
 * @param boardSize the number of rows on a board
 * @param refresh how long a spin takes to appear on its boards, in processing time
 * @param allowedLateness how long after its end a period still counts spins, in event time
 */
public record StandingsSettings(
    Set<PeriodKind> periods,
    int boardSize,
    java.time.Duration refresh,
    java.time.Duration allowedLateness)
    implements Serializable {

  /** How long a spin waits in its shard at most, in processing time. */
  public Duration reportEvery() {
    return Duration.millis(Math.max(1, refresh.toMillis() / 2));
  }

  /** How long a merger waits for the slower shards, which all report at the same moment. */
  public Duration mergeAfter() {
    return Duration.millis(refresh.toMillis() / 10);
  }
}
