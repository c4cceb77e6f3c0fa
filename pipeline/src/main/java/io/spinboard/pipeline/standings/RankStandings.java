package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.wire.RecordCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Who leads: players, teams and MVPs of every period, from what the shards report. */
public final class RankStandings
    extends PTransform<PCollection<KV<PeriodStart, ShardReport>>, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final BoardRules rules;

  public RankStandings(BoardRules rules) {
    this.rules = rules;
  }

  @Override
  public PCollection<Board> expand(PCollection<KV<PeriodStart, ShardReport>> reports) {
    return reports
        .apply("Merge reports", ParDo.of(new MergeReports(rules)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
