package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.wire.RecordCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.joda.time.Duration;

/** What became of the spins: how many were counted, were duplicates, came too late. */
public final class AccountForSpins
    extends PTransform<PCollection<ShardTotals>, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final Duration publishAfter;

  /**
   * @param publishAfter how long after a change the account is published, in processing time
   */
  public AccountForSpins(Duration publishAfter) {
    this.publishAfter = publishAfter;
  }

  @Override
  public PCollection<Board> expand(PCollection<ShardTotals> totals) {
    return totals
        .apply(
            "To one place",
            WithKeys.<Integer, ShardTotals>of(0).withKeyType(TypeDescriptors.integers()))
        .apply("Sum totals", ParDo.of(new SumTotals(publishAfter)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
