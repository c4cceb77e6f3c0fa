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

/** A story about event time, told to the real pipeline: what arrives, and how far time has come. */
public final class Story {
  /** How many places the boards of a story have. */
  public static final int PLACES = 3;

  private static final int SHARDS = 4;
  private TestStream.Builder<RecordBatch> events = TestStream.create(new RecordBatchCoder());

  private final Campaign[] campaigns;

  private Story(Campaign... campaigns) {
    this.campaigns = campaigns;
  }

  /** The beginning: no spin, no watermark. */
  public static Story begins() {
    return new Story();
  }

  /** The same, and these campaigns are known. */
  public static Story beginsWith(Campaign... campaigns) {
    return new Story(campaigns);
  }

  /** These spins are read at once. */
  public Story arrive(Told... spins) {
    return arrive(Arrays.stream(spins).map(Told::spin).toList());
  }

  Story arrive(List<Spin> spins) {
    long oldest = spins.stream().mapToLong(Spin::eventTimeMicros).min().orElseThrow();
    Instant at = Instant.ofEpochMilli(Math.floorDiv(oldest, 1000));
    return happens(events.addElements(TimestampedValue.of(new RecordBatch(spins, List.of()), at)));
  }

  /** A record that is no spin is read. */
  public Story arrives(RejectedSpin rejected) {
    return happens(events.addElements(new RecordBatch(List.of(), List.of(rejected))));
  }

  /** Event time has come this far. */
  public Story watermark(String at) {
    return watermark(Told.moment(at));
  }

  Story watermark(java.time.Instant at) {
    return happens(events.advanceWatermarkTo(Instant.ofEpochMilli(at.toEpochMilli())));
  }

  /** The wall clock goes on by this much. */
  public Story timePasses(Duration time) {
    return happens(events.advanceProcessingTime(org.joda.time.Duration.millis(time.toMillis())));
  }

  /** Long enough for whatever is pending to be published. */
  public Story refreshes() {
    return timePasses(Duration.ofSeconds(1)).timePasses(Duration.ofSeconds(1));
  }

  private Story happens(TestStream.Builder<RecordBatch> next) {
    events = next;
    return this;
  }

  /** All has been said: the watermark goes to the end of time. */
  public Ending ends() {
    refreshes();
    return read(
        events.advanceWatermarkToInfinity(),
        PLACES,
        new FixedCampaigns(List.of(campaigns)),
        Long.MIN_VALUE);
  }

  /** What the pipeline makes of a source. */
  static Ending read(PTransform<PBegin, PCollection<RecordBatch>> source, int places) {
    return read(source, places, new FixedCampaigns(List.of()), Long.MIN_VALUE);
  }

  /**
   * The same with campaigns.
   *
   * @param unreadMicros the greatest event time of spins that the source may not have
   */
  static Ending read(
      PTransform<PBegin, PCollection<RecordBatch>> source,
      long unreadMicros,
      Campaign... campaigns) {
    return read(source, PLACES, new FixedCampaigns(List.of(campaigns)), unreadMicros);
  }

  private static Ending read(
      PTransform<PBegin, PCollection<RecordBatch>> source,
      int places,
      CampaignSource campaigns,
      long unreadMicros) {
    BoardsInMemory boards = new BoardsInMemory();
    Collected<List<RejectedSpin>> rejected = new Collected<>();
    Pipeline pipeline = Pipeline.create();
    Settings settings = settings(places);
    SpinboardPipeline.build(
        pipeline,
        settings,
        source,
        Features.all(settings, campaigns, unreadMicros),
        boards,
        rejected);
    pipeline.run().waitUntilFinish();
    return new Ending(boards, rejected.all().stream().flatMap(List::stream).toList());
  }

  private static Settings settings(int places) {
    return new Settings(
        null,
        null,
        StartFrom.EARLIEST,
        null,
        new StandingsSettings(
            EnumSet.allOf(PeriodKind.class), places, Duration.ofSeconds(1), Duration.ofMinutes(15)),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        HotSettings.of(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1)),
        SHARDS,
        null);
  }
}
