package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.ShardAssignment;
import io.spinboard.pipeline.shard.ShardKeys;
import io.spinboard.pipeline.shards.SpinBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Sorts what was read into rejected records, spins that carry an identity, by shard of it, and
 * spins that carry none and are ready to be counted.
 */
public final class SortOut extends DoFn<ReadBatch, SpinBatch> {
  private static final long serialVersionUID = 1;

  /** Spins without an identity. */
  public static final TupleTag<SpinBatch> ANONYMOUS = new TupleTag<>("anonymous");

  /** Spins with an identity; equal ones are in the same shard. */
  public static final TupleTag<KV<Integer, SpinBatch>> IDENTIFIED = new TupleTag<>("identified");

  /** Records that are no spins, as many as were read at once. */
  public static final TupleTag<List<RejectedSpin>> REJECTED = new TupleTag<>("rejected");

  private final Counter rejectedSpins = Metrics.counter("spinboard", "spins_rejected");
  private final int[] shardKeys;

  /**
   * @param shards into how many parts identities are divided
   */
  public SortOut(int shards) {
    this.shardKeys = ShardKeys.of(shards);
  }

  @ProcessElement
  public void sortOut(@Element ReadBatch batch, MultiOutputReceiver out) {
    List<Spin> anonymous = new ArrayList<>();
    Map<Integer, List<Spin>> identified = new TreeMap<>();
    for (Spin spin : batch.spins()) {
      if (spin.spinId() == null) {
        anonymous.add(spin);
      } else {
        int shard = ShardAssignment.of(spin.spinId().hashCode(), shardKeys.length);
        identified.computeIfAbsent(shardKeys[shard], none -> new ArrayList<>()).add(spin);
      }
    }
    if (!anonymous.isEmpty()) {
      out.get(ANONYMOUS).output(new SpinBatch(anonymous));
    }
    identified.forEach(
        (key, spins) -> out.get(IDENTIFIED).output(KV.of(key, new SpinBatch(spins))));
    if (!batch.rejected().isEmpty()) {
      out.get(REJECTED).output(batch.rejected());
    }
    rejectedSpins.inc(batch.rejected().size());
  }
}
