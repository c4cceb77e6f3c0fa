package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.Totals;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;

/** Adds up what the shards account for; each shard's newest account replaces its earlier one. */
final class SumTotals extends DoFn<KV<Integer, ShardTotals>, Board> {
  private static final long serialVersionUID = 1;

  private final Duration publishAfter;

  @StateId("newest")
  private final StateSpec<ValueState<List<ShardTotals>>> newestSpec =
      StateSpecs.value(ListCoder.of(RecordCoder.of(ShardTotals.class)));

  /** Whether there is something to publish, and so a timer set. */
  @StateId("changed")
  private final StateSpec<ValueState<Boolean>> changedSpec = StateSpecs.value(BooleanCoder.of());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /**
   * Processing time ends with the input, perhaps before its timer; event time has the last word.
   */
  @TimerId("end")
  private final TimerSpec endSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  SumTotals(Duration publishAfter) {
    this.publishAfter = publishAfter;
  }

  @ProcessElement
  public void replace(
      @Element KV<Integer, ShardTotals> totals,
      @StateId("newest") ValueState<List<ShardTotals>> newestState,
      @StateId("changed") ValueState<Boolean> changed,
      @TimerId("publish") Timer publish,
      @TimerId("end") Timer end) {
    List<ShardTotals> known = newestState.read();
    if (known == null) {
      end.set(GlobalWindow.INSTANCE.maxTimestamp());
    }
    newestState.write(withNewer(known == null ? List.of() : known, totals.getValue()));
    if (!Boolean.TRUE.equals(changed.read())) {
      changed.write(true);
      publish.offset(publishAfter).setRelative();
    }
  }

  /** Runners may hand on what a shard says in another order, so its greatest account is taken. */
  private static List<ShardTotals> withNewer(List<ShardTotals> known, ShardTotals told) {
    List<ShardTotals> newest = new ArrayList<>(known);
    for (ShardTotals old : known) {
      if (old.isOfSameShard(told)) {
        if (old.spins() > told.spins()) {
          return known;
        }
        newest.remove(old);
      }
    }
    newest.add(told);
    return newest;
  }

  @OnTimer("publish")
  public void publish(
      @StateId("newest") ValueState<List<ShardTotals>> newestState,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    changed.write(false);
    long counted = 0;
    long duplicates = 0;
    long tooLate = 0;
    for (ShardTotals shard : newestState.read()) {
      counted += shard.counted();
      duplicates += shard.duplicates();
      tooLate += shard.tooLate();
    }
    out.output(new Totals(counted, duplicates, tooLate));
  }

  @OnTimer("end")
  public void end(
      @StateId("newest") ValueState<List<ShardTotals>> newestState,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    publish(newestState, changed, out);
  }
}
