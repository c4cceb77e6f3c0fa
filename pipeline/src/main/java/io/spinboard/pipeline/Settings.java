package io.spinboard.pipeline;

import io.spinboard.pipeline.hotness.HotSettings;
import io.spinboard.pipeline.ingest.kafka.KafkaTopic;
import io.spinboard.pipeline.ingest.kafka.StartFrom;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.runner.Execution;
import io.spinboard.pipeline.shard.Sharding;
import io.spinboard.pipeline.standings.PeriodKind;
import io.spinboard.pipeline.standings.StandingsSettings;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * All options of the pipeline, validated.
 *
 * @param recordings a glob of files to read instead of the topic; null to read the topic
 * @param topic where spins are read from
 * @param startFrom where a new job starts to read the topic
 * @param database where boards are published
 * @param boards which boards there are, and when they are refreshed
 * @param maxOutOfOrderness how far the watermark trails a partition's greatest event time
 * @param maxFutureSkew how far ahead of the wall clock a spin may be
 * @param hotStreaks the windows of hot streaks
 * @param shards of players, and as many of teams; fixed for the life of a job
 * @param execution how the runner executes the pipeline
 */
public record Settings(
    String recordings,
    KafkaTopic topic,
    StartFrom startFrom,
    DatabaseAccess database,
    StandingsSettings boards,
    Duration maxOutOfOrderness,
    Duration maxFutureSkew,
    HotSettings hotStreaks,
    int shards,
    Execution execution) {

  /** How shards work. */
  Sharding sharding() {
    return new Sharding(shards, hotStreaks.ticks(), maxOutOfOrderness, boards.reportEvery());
  }

  /**
   * The options that a job must keep when it is restored: its state is divided and bounded by them.
   */
  String fixedForLife() {
    return "--shards=%d --periods=%s --topK=%d --hotShort=%s --hotLong=%s --hotEvery=%s"
        .formatted(
            shards,
            boards.periods().stream().map(PeriodKind::name).collect(Collectors.joining(",")),
            boards.boardSize(),
            hotStreaks.shortWindow(),
            hotStreaks.longWindow(),
            hotStreaks.ticks().every());
  }
}
