package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.SpinBatch;
import io.spinboard.pipeline.wire.SpinBatchCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Turns records into spins that count: separates the rejected records and removes duplicates. Only
 * spins with a spin id pass through state.
 */
public final class DeduplicateSpins extends PTransform<PCollection<RecordBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Output: spins without a spin id. */
  public static final TupleTag<SpinBatch> WITHOUT_ID = SplitRecordsFn.WITHOUT_ID;

  /** Output: spins with a spin id, each id once. */
  public static final TupleTag<SpinBatch> UNIQUE = RemoveDuplicatesFn.UNIQUE;

  /** Output: rejected records, one list for each batch that has any. */
  public static final TupleTag<List<RejectedSpin>> REJECTED = SplitRecordsFn.REJECTED;

  /** Output: the number of duplicates so far, by part. A part's greatest number is its newest. */
  public static final TupleTag<KV<Integer, Long>> DUPLICATES = RemoveDuplicatesFn.DUPLICATES;

  private final int parts;

  /**
   * @param parts the number of parts into which spin ids are divided; fixed for the life of a job
   */
  public DeduplicateSpins(int parts) {
    this.parts = parts;
  }

  @Override
  public PCollectionTuple expand(PCollection<RecordBatch> batches) {
    PCollectionTuple split =
        batches.apply(
            "Split records",
            ParDo.of(new SplitRecordsFn(parts))
                .withOutputTags(WITHOUT_ID, TupleTagList.of(SplitRecordsFn.WITH_ID).and(REJECTED)));
    split.get(WITHOUT_ID).setCoder(new SpinBatchCoder());
    split.get(REJECTED).setCoder(ListCoder.of(RecordCoder.of(RejectedSpin.class)));
    PCollectionTuple deduplicated =
        split
            .get(SplitRecordsFn.WITH_ID)
            .setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()))
            .apply(
                "Remove duplicates",
                ParDo.of(new RemoveDuplicatesFn())
                    .withOutputTags(UNIQUE, TupleTagList.of(DUPLICATES)));
    deduplicated.get(UNIQUE).setCoder(new SpinBatchCoder());
    deduplicated.get(DUPLICATES).setCoder(KvCoder.of(VarIntCoder.of(), VarLongCoder.of()));
    return PCollectionTuple.of(WITHOUT_ID, split.get(WITHOUT_ID))
        .and(UNIQUE, deduplicated.get(UNIQUE))
        .and(REJECTED, split.get(REJECTED))
        .and(DUPLICATES, deduplicated.get(DUPLICATES));
  }
}
