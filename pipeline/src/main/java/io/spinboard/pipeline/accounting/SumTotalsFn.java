package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.MergeReportsFn;
import io.spinboard.pipeline.rank.ShardReports;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.List;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.state.CombiningState;
import org.apache.beam.sdk.state.GroupingState;
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

/** Sums the newest totals of all parts, a moment after they changed and when the input ends. */
final class SumTotalsFn extends DoFn<KV<Integer, List<SpinTotals>>, Board> {
  private static final long serialVersionUID = 1;

  /** Encodes totals and keeps the newest of each part. */
  static final MergeReportsFn<SpinTotals> NEWEST =
      new MergeReportsFn<>(RecordCoder.of(SpinTotals.class));

  private final Duration publishAfter;

  @StateId("totals")
  private final StateSpec<
          CombiningState<List<SpinTotals>, ShardReports<SpinTotals>, ShardReports<SpinTotals>>>
      totalsSpec = StateSpecs.combining(NEWEST.accumulatorCoder(), NEWEST);

  /** Whether the publish timer is set. */
  @StateId("changed")
  private final StateSpec<ValueState<Boolean>> changedSpec = StateSpecs.value(BooleanCoder.of());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /** A processing-time timer may not fire any more when the input ends. */
  @TimerId("end")
  private final TimerSpec endSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  SumTotalsFn(Duration publishAfter) {
    this.publishAfter = publishAfter;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, List<SpinTotals>> added,
      @StateId("totals") GroupingState<List<SpinTotals>, ShardReports<SpinTotals>> totals,
      @StateId("changed") ValueState<Boolean> changed,
      @TimerId("publish") Timer publish,
      @TimerId("end") Timer end) {
    totals.add(added.getValue());
    if (changed.read() == null) {
      end.set(GlobalWindow.INSTANCE.maxTimestamp());
    }
    if (!Boolean.TRUE.equals(changed.read())) {
      changed.write(true);
      publish.offset(publishAfter).setRelative();
    }
  }

  @OnTimer("publish")
  public void publish(
      @StateId("totals") GroupingState<List<SpinTotals>, ShardReports<SpinTotals>> totals,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    changed.write(false);
    long counted = 0;
    long duplicates = 0;
    long tooLate = 0;
    for (SpinTotals part : totals.read().all()) {
      counted += part.counted();
      duplicates += part.duplicates();
      tooLate += part.tooLate();
    }
    out.output(new SpinAccount(counted, duplicates, tooLate));
  }

  @OnTimer("end")
  public void end(
      @StateId("totals") GroupingState<List<SpinTotals>, ShardReports<SpinTotals>> totals,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    publish(totals, changed, out);
  }
}
