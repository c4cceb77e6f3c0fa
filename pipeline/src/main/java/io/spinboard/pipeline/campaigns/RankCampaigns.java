package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.joda.time.Duration;

/** Who leads in each campaign, from what the shards report. */
public final class RankCampaigns
    extends PTransform<PCollection<KV<Integer, List<ShardStandings>>>, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final Duration mergeAfter;

  /**
   * @param shards of players, and as many of teams
   * @param mergeAfter how long is waited for the slower shards, in processing time
   */
  public RankCampaigns(int shards, Duration mergeAfter) {
    this.shards = shards;
    this.mergeAfter = mergeAfter;
  }

  @Override
  public PCollection<Board> expand(PCollection<KV<Integer, List<ShardStandings>>> reports) {
    boolean isBatch = reports.isBounded() == IsBounded.BOUNDED;
    return reports
        .apply("Merge campaigns", ParDo.of(new MergeCampaigns(shards, mergeAfter, isBatch)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
