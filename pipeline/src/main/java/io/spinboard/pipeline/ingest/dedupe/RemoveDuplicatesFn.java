package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.SpinBatch;
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
 * Emits only the first spin of each spin id. Ids stay in state for the life of the job, so that
 * sending a recording to the topic again changes nothing.
 */
final class RemoveDuplicatesFn extends DoFn<KV<Integer, SpinBatch>, SpinBatch> {
  private static final long serialVersionUID = 1;

  static final TupleTag<SpinBatch> UNIQUE = new TupleTag<>("unique");

  /** The number of duplicates so far, by part. */
  static final TupleTag<KV<Integer, Long>> DUPLICATES = new TupleTag<>("duplicates");

  private final Counter duplicateSpins = Metrics.counter("spinboard", "spins_duplicate");

  @StateId("seen")
  private final StateSpec<ValueState<SeenSpinIds>> seenSpec =
      StateSpecs.value(new SeenSpinIdsCoder());

  @ProcessElement
  public void process(
      @Element KV<Integer, SpinBatch> batch,
      @StateId("seen") ValueState<SeenSpinIds> seenState,
      MultiOutputReceiver out) {
    SeenSpinIds stored = seenState.read();
    SeenSpinIds seen = stored == null ? new SeenSpinIds() : stored;
    List<Spin> spins = batch.getValue().spins();
    List<Spin> unique = spins.stream().filter(spin -> seen.add(spin.spinId())).toList();
    seenState.write(seen);
    if (!unique.isEmpty()) {
      out.get(UNIQUE).output(new SpinBatch(unique));
    }
    if (unique.size() < spins.size()) {
      duplicateSpins.inc(spins.size() - unique.size());
      out.get(DUPLICATES).output(KV.of(batch.getKey(), seen.duplicates()));
    }
  }
}
