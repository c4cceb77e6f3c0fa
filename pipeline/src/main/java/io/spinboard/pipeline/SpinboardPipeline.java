package io.spinboard.pipeline;

import io.spinboard.pipeline.accounting.AccountForSpins;
import io.spinboard.pipeline.accounting.DuplicateTotals;
import io.spinboard.pipeline.campaigns.CampaignSettings;
import io.spinboard.pipeline.campaigns.PostgresCampaignSource;
import io.spinboard.pipeline.campaigns.RankCampaigns;
import io.spinboard.pipeline.hotness.RankHotStreaks;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.dedupe.DeduplicateSpins;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.PublishBoards;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.publish.WriteRejected;
import io.spinboard.pipeline.shards.KeepShards;
import io.spinboard.pipeline.shards.RouteSpins;
import io.spinboard.pipeline.standings.RankStandings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;

/** From spins to leaderboards: the whole data flow. */
public final class SpinboardPipeline {
  private SpinboardPipeline() {}

  /** Runs the pipeline until it is stopped or, over recordings, done. */
  public static void main(String[] args) {
    System.exit(new PipelineCommand(System.getenv(), System.out, System.err).run(args));
  }

  /**
   * Starts the pipeline inside this process, for programs that have one of their own.
   *
   * @param environment stands for the environment variables, {@code JDBC_PASSWORD} among them
   * @param args as for {@link #main}; {@code --attachedMode=false} lets Flink return at once, as
   *     the direct runner does
   * @return the running pipeline, whose end and failure can be waited for
   * @throws UsageException with all mistakes in the options
   * @throws NotReadyException when Kafka or PostgreSQL refuse what the pipeline needs
   */
  public static PipelineResult start(Map<String, String> environment, String... args)
      throws UsageException, NotReadyException, InterruptedException {
    return PipelineCommand.start(environment, args);
  }

  /** Stops a pipeline that was {@link #start}ed; one that has ended stays as it is. */
  public static void stop(PipelineResult running) throws IOException {
    try {
      running.cancel();
    } catch (IllegalStateException ended) {
      // A Flink inside this process goes with its job, and with it whoever could tell of the end.
    }
  }

  /**
   * Builds the pipeline from a source to PostgreSQL.
   *
   * @param unreadMicros the greatest event time of spins that may have been before the source
   *     begins, microseconds; {@code Long.MIN_VALUE} if there were none
   */
  public static void build(
      Pipeline pipeline,
      Settings settings,
      PTransform<PBegin, PCollection<RecordBatch>> source,
      long unreadMicros) {
    build(
        pipeline,
        settings,
        source,
        CampaignSettings.ofStream(
            new PostgresCampaignSource(settings.database()),
            unreadMicros,
            settings.boards().allowedLateness(),
            settings.boards().refresh(),
            settings.ticks()),
        new Sink<>("Publish boards", new PublishBoards(settings.database())),
        new Sink<>("Write rejected", new WriteRejected(settings.database())));
  }

  /** Builds the pipeline between edges of the caller's choice. */
  public static void build(
      Pipeline pipeline,
      Settings settings,
      PTransform<PBegin, PCollection<RecordBatch>> source,
      CampaignSettings campaigns,
      PTransform<PCollection<Board>, PDone> boardSink,
      PTransform<PCollection<List<RejectedSpin>>, PDone> rejectedSink) {
    PCollectionTuple once =
        pipeline
            .apply("Read spins", source)
            .apply("Deduplicate", new DeduplicateSpins(settings.shards()));
    PCollectionTuple kept =
        PCollectionList.of(once.get(DeduplicateSpins.WITHOUT_ID))
            .and(once.get(DeduplicateSpins.UNIQUE))
            .apply("Route spins", new RouteSpins(settings.shards()))
            .apply(
                "Keep shards",
                new KeepShards(
                    settings.boards(),
                    campaigns,
                    settings.ticks(),
                    settings.maxOutOfOrderness(),
                    settings.shards()));
    PCollection<Board> standings =
        kept.get(KeepShards.REPORTS).apply("Rank standings", new RankStandings(settings.boards()));
    PCollection<Board> hotStreaks =
        kept.get(KeepShards.HOTTEST)
            .apply(
                "Rank hot streaks",
                new RankHotStreaks(settings.shards(), settings.boards().boardSize()));
    PCollection<Board> inCampaigns =
        kept.get(KeepShards.CAMPAIGNS)
            .apply(
                "Rank campaigns",
                new RankCampaigns(settings.shards(), settings.boards().mergeAfter()));
    PCollection<Board> account =
        PCollectionList.of(
                once.get(DeduplicateSpins.DUPLICATES).apply("Duplicates", new DuplicateTotals()))
            .and(kept.get(KeepShards.TOTALS))
            .apply("All totals", Flatten.pCollections())
            .apply("Account for spins", new AccountForSpins(settings.boards().reportEvery()));
    PCollectionList.of(standings)
        .and(hotStreaks)
        .and(inCampaigns)
        .and(account)
        .apply("All boards", Flatten.pCollections())
        .apply("Publish", boardSink);
    once.get(DeduplicateSpins.REJECTED).apply("Set aside", rejectedSink);
  }

  /** The end of a branch: a step that only writes. */
  private static final class Sink<T> extends PTransform<PCollection<T>, PDone> {
    private static final long serialVersionUID = 1;
    private final String label;
    private final DoFn<T, Void> write;

    Sink(String label, DoFn<T, Void> write) {
      this.label = label;
      this.write = write;
    }

    @Override
    public PDone expand(PCollection<T> input) {
      input.apply(label, ParDo.of(write));
      return PDone.in(input.getPipeline());
    }
  }
}
