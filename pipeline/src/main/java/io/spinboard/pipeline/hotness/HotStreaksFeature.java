package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.MergeReportsFn;
import io.spinboard.pipeline.shard.Feature;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ShardKind;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import io.spinboard.pipeline.wire.RecordCoder;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** The board of hot streaks, one for every tick. */
public final class HotStreaksFeature implements Feature {

  /** Encodes and combines reports. */
  static final MergeReportsFn<HotReport> MERGE =
      new MergeReportsFn<>(RecordCoder.of(HotReport.class));

  /** Out: the hottest players of a shard at a tick; all under one key. */
  static final ShardOutput<KV<Integer, HotReport>> REPORTS =
      new ShardOutput<>(
          new TupleTag<>("hot-streaks"),
          KvCoder.of(VarIntCoder.of(), RecordCoder.of(HotReport.class)));

  private final HotSettings settings;
  private final int boardSize;
  private final Duration maxOutOfOrderness;
  private final int shards;

  /**
   * @param boardSize the number of rows on a board
   * @param maxOutOfOrderness how far the watermark trails the newest spin
   * @param shards how many report every tick
   */
  public HotStreaksFeature(
      HotSettings settings, int boardSize, Duration maxOutOfOrderness, int shards) {
    this.settings = settings;
    this.boardSize = boardSize;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.shards = shards;
  }

  @Override
  public List<ShardProcessor<?>> processors(ShardKind kind, Mode mode) {
    return switch (kind) {
      case PLAYERS ->
          List.of(new HotStreaksProcessor(settings, boardSize, maxOutOfOrderness, mode));
      case TEAMS -> List.of();
    };
  }

  @Override
  public PCollection<Board> rank(PCollectionTuple reports, Mode mode) {
    PCollection<KV<Integer, HotReport>> hottest = reports.get(REPORTS.tag());
    return switch (mode) {
      case STREAMING ->
          hottest
              .apply("Merge hot streaks", ParDo.of(new MergeHotStreaksFn(shards, boardSize)))
              .setCoder(RecordCoder.of(Board.class));
      case BATCH -> rankOnce(hottest);
    };
  }

  private PCollection<Board> rankOnce(PCollection<KV<Integer, HotReport>> hottest) {
    int size = boardSize;
    return hottest
        .apply(
            "By tick",
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.longs(),
                        TypeDescriptors.lists(TypeDescriptor.of(HotReport.class))))
                .via(report -> KV.of(report.getValue().tickMicros(), List.of(report.getValue()))))
        .setCoder(KvCoder.of(VarLongCoder.of(), MERGE.inputCoder()))
        .apply("Combine hot streaks", Combine.perKey(MERGE))
        .apply(
            "Board of tick",
            MapElements.into(TypeDescriptor.of(Board.class))
                .via(combined -> HotBoards.of(combined.getKey(), combined.getValue(), size)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
