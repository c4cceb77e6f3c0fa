package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.shard.SpinCounts;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.joda.time.Duration;

/** Adds up how many spins were counted, duplicates or too late. */
public final class AccountForSpins extends PTransform<PCollection<SpinCounts>, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final transient PCollection<KV<Integer, Long>> duplicates;
  private final Duration publishAfter;

  /**
   * @param duplicates the number of duplicates so far, by part of the spin ids
   * @param publishAfter how long after a change the account is published, in processing time
   */
  public AccountForSpins(PCollection<KV<Integer, Long>> duplicates, Duration publishAfter) {
    this.duplicates = duplicates;
    this.publishAfter = publishAfter;
  }

  @Override
  public PCollection<Board> expand(PCollection<SpinCounts> counts) {
    return PCollectionList.of(
            totals(
                "Totals of shards",
                counts,
                shard -> SpinTotals.counted(shard.shard(), shard.counted(), shard.tooLate())))
        .and(
            totals(
                "Totals of duplicates",
                duplicates,
                part -> SpinTotals.duplicates(part.getKey(), part.getValue())))
        .apply("All totals", Flatten.pCollections())
        .apply("Sum totals", ParDo.of(new SumTotalsFn(publishAfter)))
        .setCoder(RecordCoder.of(Board.class));
  }

  /** All under one key, since there is only one account. */
  private static <T> PCollection<KV<Integer, List<SpinTotals>>> totals(
      String name, PCollection<T> input, SerializableFunction<T, SpinTotals> toTotals) {
    return input
        .apply(
            name,
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.integers(),
                        TypeDescriptors.lists(TypeDescriptor.of(SpinTotals.class))))
                .via((T element) -> KV.of(0, List.of(toTotals.apply(element)))))
        .setCoder(KvCoder.of(VarIntCoder.of(), SumTotalsFn.NEWEST.inputCoder()));
  }
}
