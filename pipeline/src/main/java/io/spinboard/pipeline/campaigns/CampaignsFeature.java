package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.MergeReportsFn;
import io.spinboard.pipeline.shard.ChangeSource;
import io.spinboard.pipeline.shard.Feature;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ShardKind;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** The boards of all campaigns. */
public final class CampaignsFeature implements Feature {

  /** Encodes and combines reports. */
  static final MergeReportsFn<CampaignReport> MERGE =
      new MergeReportsFn<>(RecordCoder.of(CampaignReport.class));

  /** Out: what a shard reports of several campaigns at once; all under one key. */
  static final ShardOutput<KV<Integer, List<CampaignReport>>> REPORTS =
      new ShardOutput<>(
          new TupleTag<>("campaigns"), KvCoder.of(VarIntCoder.of(), MERGE.inputCoder()));

  private final CampaignSettings settings;

  public CampaignsFeature(CampaignSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<ShardProcessor<?>> processors(ShardKind kind, Mode mode) {
    Subject subject =
        switch (kind) {
          case PLAYERS -> Subject.PLAYER;
          case TEAMS -> Subject.TEAM;
        };
    return List.of(new CampaignsProcessor(subject, settings, mode));
  }

  @Override
  public List<ChangeSource> changeSources() {
    return List.of(new CampaignChangeSource(settings.source()));
  }

  @Override
  public PCollection<Board> rank(PCollectionTuple reports, Mode mode) {
    PCollection<KV<Integer, List<CampaignReport>>> ofCampaigns = reports.get(REPORTS.tag());
    return switch (mode) {
      case STREAMING ->
          ofCampaigns
              .apply(
                  "Merge campaigns",
                  ParDo.of(
                      new MergeCampaignsFn(settings.shards(), settings.mergeAfter().toMillis())))
              .setCoder(RecordCoder.of(Board.class));
      case BATCH -> rankOnce(ofCampaigns);
    };
  }

  private PCollection<Board> rankOnce(PCollection<KV<Integer, List<CampaignReport>>> reports) {
    int shards = settings.shards();
    return reports
        .apply(
            "By board",
            FlatMapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptor.of(CampaignBoardKey.class),
                        TypeDescriptors.lists(TypeDescriptor.of(CampaignReport.class))))
                .via(
                    together ->
                        together.getValue().stream()
                            .map(report -> KV.of(CampaignBoardKey.of(report), List.of(report)))
                            .toList()))
        .setCoder(KvCoder.of(new CampaignBoardKeyCoder(), MERGE.inputCoder()))
        .apply("Combine campaigns", Combine.perKey(MERGE))
        .apply(
            "Board of campaign",
            MapElements.into(TypeDescriptor.of(Board.class))
                .via(
                    combined ->
                        afterBatch(
                            CampaignBoards.of(combined.getKey(), combined.getValue(), shards))))
        .setCoder(RecordCoder.of(Board.class));
  }

  /** A batch does not know the spins that are still to come, so only a closed board is final. */
  private static CampaignBoard afterBatch(CampaignBoard board) {
    return board.closed() ? board : board.stopgap();
  }
}
