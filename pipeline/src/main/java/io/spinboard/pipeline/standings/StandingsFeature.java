package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.MergeReportsFn;
import io.spinboard.pipeline.shard.Feature;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ShardKind;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import io.spinboard.pipeline.shard.SpinCounts;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Top players, top teams and team MVPs of every period. */
public final class StandingsFeature implements Feature {

  /** Encodes and combines reports. */
  static final MergeReportsFn<StandingsReport> MERGE =
      new MergeReportsFn<>(RecordCoder.of(StandingsReport.class));

  /** Out: the best of a shard in each period that changed. */
  static final ShardOutput<KV<Period, List<StandingsReport>>> REPORTS =
      new ShardOutput<>(
          new TupleTag<>("standings"), KvCoder.of(new PeriodCoder(), MERGE.inputCoder()));

  /** Out: how many spins a shard has counted. */
  public static final ShardOutput<SpinCounts> COUNTS =
      new ShardOutput<>(new TupleTag<>("counts"), RecordCoder.of(SpinCounts.class));

  private final StandingsSettings settings;

  public StandingsFeature(StandingsSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<ShardProcessor<?>> processors(ShardKind kind, Mode mode) {
    return switch (kind) {
      case PLAYERS -> List.of(new PlayerStandingsProcessor(settings));
      case TEAMS -> List.of(StandingsProcessor.ofTeams(settings));
    };
  }

  @Override
  public PCollection<Board> rank(PCollectionTuple reports, Mode mode) {
    PCollection<KV<Period, List<StandingsReport>>> standings = reports.get(REPORTS.tag());
    return switch (mode) {
      case STREAMING ->
          standings
              .apply("Merge standings", ParDo.of(new MergeStandingsFn(settings)))
              .setCoder(RecordCoder.of(Board.class));
      case BATCH -> rankOnce(standings);
    };
  }

  private PCollection<Board> rankOnce(PCollection<KV<Period, List<StandingsReport>>> standings) {
    int size = settings.boardSize();
    return standings
        .apply("Combine standings", Combine.perKey(MERGE))
        .apply(
            "Boards of periods",
            FlatMapElements.into(TypeDescriptor.of(Board.class))
                .via(combined -> PeriodBoards.of(combined.getKey(), combined.getValue(), size)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
