package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.runner.BalancedKeys;
import io.spinboard.pipeline.wire.SpinBatch;
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
 * Splits batches of records into rejected records, spins with a spin id, keyed by the part of that
 * id, and spins without one, which need no deduplication.
 */
final class SplitRecordsFn extends DoFn<RecordBatch, SpinBatch> {
  private static final long serialVersionUID = 1;

  static final TupleTag<SpinBatch> WITHOUT_ID = new TupleTag<>("without-id");

  /** Equal ids are in the same part. */
  static final TupleTag<KV<Integer, SpinBatch>> WITH_ID = new TupleTag<>("with-id");

  static final TupleTag<List<RejectedSpin>> REJECTED = new TupleTag<>("rejected");

  private final Counter rejectedSpins = Metrics.counter("spinboard", "spins_rejected");
  private final int[] keys;

  /**
   * @param parts the number of parts into which spin ids are divided
   */
  SplitRecordsFn(int parts) {
    this.keys = BalancedKeys.of(parts);
  }

  @ProcessElement
  public void process(@Element RecordBatch batch, MultiOutputReceiver out) {
    List<Spin> withoutId = new ArrayList<>();
    Map<Integer, List<Spin>> withId = new TreeMap<>();
    for (Spin spin : batch.spins()) {
      if (spin.spinId() == null) {
        withoutId.add(spin);
      } else {
        int key = keys[SpinIdHash.part(spin.spinId(), keys.length)];
        withId.computeIfAbsent(key, none -> new ArrayList<>()).add(spin);
      }
    }
    if (!withoutId.isEmpty()) {
      out.get(WITHOUT_ID).output(new SpinBatch(withoutId));
    }
    withId.forEach((key, spins) -> out.get(WITH_ID).output(KV.of(key, new SpinBatch(spins))));
    if (!batch.rejected().isEmpty()) {
      out.get(REJECTED).output(batch.rejected());
    }
    rejectedSpins.inc(batch.rejected().size());
  }
}
