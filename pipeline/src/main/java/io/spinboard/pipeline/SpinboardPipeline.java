package io.spinboard.pipeline;

import io.spinboard.pipeline.accounting.AccountForSpins;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.dedupe.DeduplicateSpins;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.shard.Feature;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ProcessShards;
import io.spinboard.pipeline.shard.RouteSpins;
import io.spinboard.pipeline.standings.StandingsFeature;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;

/** The whole data flow, from records to boards. */
public final class SpinboardPipeline {
  private SpinboardPipeline() {}

  /**
   * Builds the pipeline between edges supplied by the caller.
   *
   * @param source reads batches of records; if it is bounded, the pipeline is a batch
   * @param features what is computed, see {@link Features}
   */
  public static void build(
      Pipeline pipeline,
      Settings settings,
      PTransform<PBegin, PCollection<RecordBatch>> source,
      List<Feature> features,
      PTransform<PCollection<Board>, PDone> boardSink,
      PTransform<PCollection<List<RejectedSpin>>, PDone> rejectedSink) {
    PCollectionTuple spins =
        pipeline
            .apply("Read spins", source)
            .apply("Deduplicate spins", new DeduplicateSpins(settings.shards()));
    PCollectionTuple reports =
        PCollectionList.of(spins.get(DeduplicateSpins.WITHOUT_ID))
            .and(spins.get(DeduplicateSpins.UNIQUE))
            .apply("Route spins", new RouteSpins(settings.shards()))
            .apply("Process shards", new ProcessShards(features, settings.sharding()));
    PCollectionList<Board> boards =
        PCollectionList.of(
            reports
                .get(StandingsFeature.COUNTS.tag())
                .apply(
                    "Account for spins",
                    new AccountForSpins(
                        spins.get(DeduplicateSpins.DUPLICATES), settings.boards().reportEvery())));
    Mode mode = Mode.of(spins.get(DeduplicateSpins.UNIQUE));
    for (Feature feature : features) {
      boards = boards.and(feature.rank(reports, mode));
    }
    boards.apply("All boards", Flatten.pCollections()).apply("Publish boards", boardSink);
    spins.get(DeduplicateSpins.REJECTED).apply("Write rejected", rejectedSink);
  }
}
