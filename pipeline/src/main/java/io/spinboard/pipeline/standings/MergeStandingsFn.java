package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ShardReports;
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
import org.joda.time.Instant;

/**
 * Merges the shards' reports of one period in streaming and emits its boards: once for a burst of
 * reports, a last time when the period closes.
 *
 * <pre>
 *            report                        publish: emit boards
 *   (empty) ───────► changed ◄──────────────────────────────────► unchanged
 *                       │ close: emit boards                          │
 *                       ▼                                             ▼
 *                    closed   report: emit boards at once  ───────► (empty) at expiry
 * </pre>
 *
 * <p>Reports are kept for a while after the close. A shard's last report that should arrive after
 * it is merged with all others; it never becomes a board of that shard alone.
 */
final class MergeStandingsFn extends DoFn<KV<Period, List<StandingsReport>>, Board> {
  private static final long serialVersionUID = 1;

  /** In event time. */
  private static final Duration KEEP_CLOSED = Duration.standardHours(1);

  /** When the input ends; timers cannot be later. */
  private static final Instant END = GlobalWindow.INSTANCE.maxTimestamp();

  private final StandingsSettings settings;

  @StateId("reports")
  private final StateSpec<
          CombiningState<
              List<StandingsReport>, ShardReports<StandingsReport>, ShardReports<StandingsReport>>>
      reportsSpec =
          StateSpecs.combining(StandingsFeature.MERGE.accumulatorCoder(), StandingsFeature.MERGE);

  /** Whether the boards have changed since they were emitted; null before the first report. */
  @StateId("changed")
  private final StateSpec<ValueState<Boolean>> changedSpec = StateSpecs.value(BooleanCoder.of());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("expiry")
  private final TimerSpec expirySpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  MergeStandingsFn(StandingsSettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void merge(
      @Element KV<Period, List<StandingsReport>> reported,
      @StateId("reports")
          GroupingState<List<StandingsReport>, ShardReports<StandingsReport>> reports,
      @StateId("changed") ValueState<Boolean> changedState,
      @TimerId("publish") Timer publish,
      @TimerId("close") Timer close,
      @TimerId("expiry") Timer expiry,
      OutputReceiver<Board> out) {
    Period period = reported.getKey();
    Instant closesAt = period.closesAt(settings.allowedLateness());
    Boolean changed = changedState.read();
    if (changed == null) {
      close.set(earlier(closesAt.plus(Duration.millis(1)), END));
      if (closesAt.plus(KEEP_CLOSED).isBefore(END)) {
        expiry.set(closesAt.plus(KEEP_CLOSED));
      }
    }
    reports.add(reported.getValue());
    if (close.getCurrentRelativeTime().isAfter(closesAt)) {
      emit(period, reports.read(), out);
      changedState.write(false);
    } else if (!Boolean.TRUE.equals(changed)) {
      publish.offset(settings.mergeAfter()).setRelative();
      changedState.write(true);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @OnTimer("publish")
  public void publish(
      @Key Period period,
      @StateId("reports")
          GroupingState<List<StandingsReport>, ShardReports<StandingsReport>> reports,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    if (Boolean.TRUE.equals(changed.read())) {
      emit(period, reports.read(), out);
      changed.write(false);
    }
  }

  /** Shards report a last time when the period closes; this is a moment later. */
  @OnTimer("close")
  public void close(
      @Key Period period,
      @StateId("reports")
          GroupingState<List<StandingsReport>, ShardReports<StandingsReport>> reports,
      @StateId("changed") ValueState<Boolean> changed,
      OutputReceiver<Board> out) {
    publish(period, reports, changed, out);
  }

  private void emit(
      Period period, ShardReports<StandingsReport> reports, OutputReceiver<Board> out) {
    PeriodBoards.of(period, reports, settings.boardSize()).forEach(out::output);
  }

  @OnTimer("expiry")
  public void expire(
      @StateId("reports")
          GroupingState<List<StandingsReport>, ShardReports<StandingsReport>> reports,
      @StateId("changed") ValueState<Boolean> changed) {
    reports.clear();
    changed.clear();
  }
}
