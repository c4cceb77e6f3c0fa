package io.spinboard.pipeline.story;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.Features;
import io.spinboard.pipeline.Settings;
import io.spinboard.pipeline.SpinboardPipeline;
import io.spinboard.pipeline.campaigns.CampaignSource;
import io.spinboard.pipeline.hotness.HotSettings;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.RecordBatchCoder;
import io.spinboard.pipeline.ingest.kafka.StartFrom;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.standings.PeriodKind;
import io.spinboard.pipeline.standings.StandingsSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Instant;

/**
 * Runs the real pipeline on a scripted stream: batches of spins, watermarks and wall-clock time.
 * Real boards are collected in memory.
 */
public final class Story {
  /** The {@code --topK} of every story. */
  public static final int BOARD_SIZE = 3;

  private static final int SHARDS = 4;
  private TestStream.Builder<RecordBatch> events = TestStream.create(new RecordBatchCoder());

  private final Campaign[] campaigns;

  private Story(Campaign... campaigns) {
    this.campaigns = campaigns;
  }

  /** Starts without campaigns, spins or a watermark. */
  public static Story start() {
    return new Story();
  }

  /** Starts with these campaigns, which never change. */
  public static Story startWithCampaigns(Campaign... campaigns) {
    return new Story(campaigns);
  }

  /** Reads these spins as one batch. */
  public Story spins(TestSpin... spins) {
    return spins(Arrays.stream(spins).map(TestSpin::spin).toList());
  }

  Story spins(List<Spin> spins) {
    long oldest = spins.stream().mapToLong(Spin::eventTimeMicros).min().orElseThrow();
    Instant at = Instant.ofEpochMilli(Math.floorDiv(oldest, 1000));
    return append(events.addElements(TimestampedValue.of(new RecordBatch(spins, List.of()), at)));
  }

  /** Reads a record that is not a valid spin. */
  public Story rejectedRecord(RejectedSpin rejected) {
    return append(events.addElements(new RecordBatch(List.of(), List.of(rejected))));
  }

  /**
   * Advances the watermark.
   *
   * @param at UTC, as in {@link TestSpin#spin}
   */
  public Story watermarkTo(String at) {
    return watermarkTo(TestSpin.instant(at));
  }

  Story watermarkTo(java.time.Instant at) {
    return append(events.advanceWatermarkTo(Instant.ofEpochMilli(at.toEpochMilli())));
  }

  /** Advances processing time. */
  public Story advanceWallClock(Duration time) {
    return append(events.advanceProcessingTime(org.joda.time.Duration.millis(time.toMillis())));
  }

  /** Advances processing time far enough to publish all pending changes. */
  public Story refresh() {
    return advanceWallClock(Duration.ofSeconds(1)).advanceWallClock(Duration.ofSeconds(1));
  }

  private Story append(TestStream.Builder<RecordBatch> next) {
    events = next;
    return this;
  }

  /** Ends the input, which advances the watermark to infinity, and runs the pipeline. */
  public StoryResult end() {
    refresh();
    return run(
        events.advanceWatermarkToInfinity(),
        BOARD_SIZE,
        new FixedCampaigns(List.of(campaigns)),
        Long.MIN_VALUE);
  }

  /** Runs the pipeline on this source, without campaigns. */
  static StoryResult run(PTransform<PBegin, PCollection<RecordBatch>> source, int boardSize) {
    return run(source, boardSize, new FixedCampaigns(List.of()), Long.MIN_VALUE);
  }

  /**
   * Runs the pipeline on this source.
   *
   * @param unreadMicros the greatest event time of spins that may be missing in the source,
   *     microseconds since 1970-01-01 UTC
   */
  static StoryResult run(
      PTransform<PBegin, PCollection<RecordBatch>> source,
      long unreadMicros,
      Campaign... campaigns) {
    return run(source, BOARD_SIZE, new FixedCampaigns(List.of(campaigns)), unreadMicros);
  }

  private static StoryResult run(
      PTransform<PBegin, PCollection<RecordBatch>> source,
      int boardSize,
      CampaignSource campaigns,
      long unreadMicros) {
    InMemoryBoards boards = new InMemoryBoards();
    CollectingSink<List<RejectedSpin>> rejected = new CollectingSink<>();
    Pipeline pipeline = Pipeline.create();
    Settings settings = settings(boardSize);
    SpinboardPipeline.build(
        pipeline,
        settings,
        source,
        Features.all(settings, campaigns, unreadMicros),
        boards,
        rejected);
    pipeline.run().waitUntilFinish();
    return new StoryResult(boards, rejected.all().stream().flatMap(List::stream).toList());
  }

  private static Settings settings(int boardSize) {
    return new Settings(
        null,
        null,
        StartFrom.EARLIEST,
        null,
        new StandingsSettings(
            EnumSet.allOf(PeriodKind.class),
            boardSize,
            Duration.ofSeconds(1),
            Duration.ofMinutes(15)),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        HotSettings.of(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1)),
        SHARDS,
        null);
  }
}
