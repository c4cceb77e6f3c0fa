package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.shards.SpinBatch;
import io.spinboard.pipeline.shards.SpinBatchCoder;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * From records to spins that count: rejected records are set aside and duplicates removed. Only
 * spins that carry an identity take the detour through state.
 */
public final class CountOnce extends PTransform<PCollection<ReadBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: spins that carry no identity. */
  public static final TupleTag<SpinBatch> ANONYMOUS = SortOut.ANONYMOUS;

  /** Out: spins that carry one, each once. */
  public static final TupleTag<SpinBatch> UNIQUE = RemoveDuplicates.UNIQUE;

  /** Out: records that are no spins, as many as were read at once. */
  public static final TupleTag<List<RejectedSpin>> REJECTED = SortOut.REJECTED;

  /** Out: how many duplicates there were. */
  public static final TupleTag<ShardTotals> TOTALS = RemoveDuplicates.TOTALS;

  private final int shards;

  /**
   * @param shards into how many parts identities are divided
   */
  public CountOnce(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollection<ReadBatch> batches) {
    PCollectionTuple sorted =
        batches.apply(
            "Sort out",
            ParDo.of(new SortOut(shards))
                .withOutputTags(
                    ANONYMOUS, TupleTagList.of(SortOut.IDENTIFIED).and(SortOut.REJECTED)));
    sorted.get(ANONYMOUS).setCoder(new SpinBatchCoder());
    sorted.get(SortOut.REJECTED).setCoder(ListCoder.of(RecordCoder.of(RejectedSpin.class)));
    PCollectionTuple once =
        sorted
            .get(SortOut.IDENTIFIED)
            .setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()))
            .apply(
                "Remove duplicates",
                ParDo.of(new RemoveDuplicates())
                    .withOutputTags(UNIQUE, TupleTagList.of(RemoveDuplicates.TOTALS)));
    once.get(UNIQUE).setCoder(new SpinBatchCoder());
    once.get(RemoveDuplicates.TOTALS).setCoder(RecordCoder.of(ShardTotals.class));
    return PCollectionTuple.of(ANONYMOUS, sorted.get(ANONYMOUS))
        .and(UNIQUE, once.get(UNIQUE))
        .and(REJECTED, sorted.get(SortOut.REJECTED))
        .and(TOTALS, once.get(RemoveDuplicates.TOTALS));
  }
}
