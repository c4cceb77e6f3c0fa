package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.accounting.SpinTotals;
import io.spinboard.pipeline.shards.SpinBatch;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Lets a spin through the first time its identity is seen. Identities are remembered for the life
 * of the job, so that a recording that is replayed into the topic again changes nothing.
 */
public final class RemoveDuplicates extends DoFn<KV<Integer, SpinBatch>, SpinBatch> {
  private static final long serialVersionUID = 1;

  /** Spins that were not seen before. */
  public static final TupleTag<SpinBatch> UNIQUE = new TupleTag<>("unique");

  /** How many duplicates each shard has seen so far. */
  public static final TupleTag<SpinTotals> TOTALS = new TupleTag<>("duplicates");

  private final Counter duplicateSpins = Metrics.counter("spinboard", "spins_duplicate");

  @StateId("seen")
  private final StateSpec<ValueState<SeenSpins>> seenSpec = StateSpecs.value(new SeenSpinsCoder());

  @ProcessElement
  public void removeDuplicates(
      @Element KV<Integer, SpinBatch> batch,
      @StateId("seen") ValueState<SeenSpins> seenState,
      MultiOutputReceiver out) {
    SeenSpins seen = seenState.read();
    if (seen == null) {
      seen = new SeenSpins();
    }
    List<Spin> spins = batch.getValue().spins();
    List<Spin> unique = spins.stream().filter(seen::isNew).toList();
    seenState.write(seen);
    if (!unique.isEmpty()) {
      out.get(UNIQUE).output(new SpinBatch(unique));
    }
    if (unique.size() < spins.size()) {
      duplicateSpins.inc(spins.size() - unique.size());
      out.get(TOTALS).output(SpinTotals.duplicates(batch.getKey(), seen.duplicates()));
    }
  }
}
