package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.wire.RecordCoder;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Converts numbers of duplicates, by part of the spin ids, to {@link ShardTotals}. */
public final class DuplicateTotals
    extends PTransform<PCollection<KV<Integer, Long>>, PCollection<ShardTotals>> {
  private static final long serialVersionUID = 1;

  @Override
  public PCollection<ShardTotals> expand(PCollection<KV<Integer, Long>> duplicates) {
    return duplicates
        .apply("Duplicates to totals", MapElements.via(new ToTotals()))
        .setCoder(RecordCoder.of(ShardTotals.class));
  }

  private static final class ToTotals extends SimpleFunction<KV<Integer, Long>, ShardTotals> {
    private static final long serialVersionUID = 1;

    @Override
    public ShardTotals apply(KV<Integer, Long> part) {
      return ShardTotals.duplicates(part.getKey(), part.getValue());
    }
  }
}
