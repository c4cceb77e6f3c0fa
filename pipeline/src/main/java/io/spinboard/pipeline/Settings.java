package io.spinboard.pipeline;

import io.spinboard.pipeline.hotness.Ticks;
import io.spinboard.pipeline.ingest.kafka.KafkaTopic;
import io.spinboard.pipeline.ingest.kafka.StartFrom;
import io.spinboard.pipeline.publish.DatabaseAccess;
import io.spinboard.pipeline.runner.Execution;
import io.spinboard.pipeline.standings.BoardRules;
import io.spinboard.pipeline.standings.Period;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Everything the pipeline is told, validated.
 *
 * @param recordings a glob of files to read instead of the topic; null to read the topic
 * @param topic where the spins are
 * @param startFrom where a new job begins to read the topic
 * @param database where boards are published
 * @param boards which boards are kept and how
 * @param maxOutOfOrderness how far the watermark trails a partition's greatest event time
 * @param maxFutureSkew how far ahead of the wall clock a spin may be
 * @param ticks the windows of hot streaks
 * @param shards of all state; fixed for the life of a job
 * @param execution how the runner goes about it
 */
public record Settings(
    String recordings,
    KafkaTopic topic,
    StartFrom startFrom,
    DatabaseAccess database,
    BoardRules boards,
    Duration maxOutOfOrderness,
    Duration maxFutureSkew,
    Ticks ticks,
    int shards,
    Execution execution) {

  /**
   * The options on which the state of a job depends, as they are given: with others, what was
   * counted before would be looked for elsewhere or be missing.
   */
  String fixedForLife() {
    return "--shards=%d --periods=%s --topK=%d --hotShort=%s --hotLong=%s --hotEvery=%s"
        .formatted(
            shards,
            boards.periods().stream().map(Period::name).collect(Collectors.joining(",")),
            boards.boardSize(),
            ticks.shortWindow(),
            ticks.longWindow(),
            ticks.every());
  }
}
