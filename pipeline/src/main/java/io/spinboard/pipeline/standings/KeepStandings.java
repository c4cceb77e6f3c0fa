package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.ingest.SpinBatch;
import java.util.Set;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.joda.time.Instant;

/**
 * Keeps one shard's standings in every open period, reports the best of those that changed a moment
 * after they changed, and a last time when the watermark closes a period.
 */
final class KeepStandings<S extends Standings>
    extends DoFn<KV<Integer, SpinBatch>, KV<PeriodStart, ShardReport>> {
  private static final long serialVersionUID = 1;

  /** The reports. */
  static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS = new TupleTag<>("reports");

  /** What the shard has counted. */
  static final TupleTag<ShardTotals> TOTALS = new TupleTag<>("totals");

  private final Counter countedSpins = Metrics.counter("spinboard", "spins_counted");
  private final Counter tooLateSpins = Metrics.counter("spinboard", "spins_too_late");
  private final BoardRules rules;
  private final SerializableFunction<Void, S> empty;
  private final boolean accounts;

  @StateId("open")
  private final StateSpec<ValueState<OpenPeriods<S>>> openSpec;

  @TimerId("report")
  private final TimerSpec reportSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  /**
   * @param coder of the standings
   * @param empty makes standings of nothing
   * @param accounts whether this step accounts for the spins; exactly one of all steps must
   */
  KeepStandings(
      BoardRules rules, Coder<S> coder, SerializableFunction<Void, S> empty, boolean accounts) {
    this.rules = rules;
    this.empty = empty;
    this.accounts = accounts;
    this.openSpec = StateSpecs.value(new OpenPeriodsCoder<>(coder));
  }

  @ProcessElement
  public void count(
      @Element KV<Integer, SpinBatch> batch,
      @StateId("open") ValueState<OpenPeriods<S>> openState,
      @TimerId("report") Timer report,
      @TimerId("close") Timer close) {
    OpenPeriods<S> open = openState.read();
    if (open == null) {
      open = new OpenPeriods<>();
    }
    boolean reportIsDue = open.hasNews();
    Instant nextClosing = open.nextClosing(rules.allowedLateness());
    count(batch.getValue(), open, close.getCurrentRelativeTime());
    if (open.hasNews() && !reportIsDue) {
      report.offset(rules.shardRefresh()).setRelative();
    }
    Instant nowNextClosing = open.nextClosing(rules.allowedLateness());
    if (nowNextClosing != null && !nowNextClosing.equals(nextClosing)) {
      close.set(nowNextClosing);
    }
    openState.write(open);
  }

  private void count(SpinBatch batch, OpenPeriods<S> open, Instant watermark) {
    Set<Period> periods = rules.periods();
    long tooLateBefore = open.tooLate();
    open.add(batch.spins(), periods, rules.allowedLateness(), watermark, () -> empty.apply(null));
    if (accounts) {
      countedSpins.inc(batch.spins().size());
      tooLateSpins.inc(open.tooLate() - tooLateBefore);
    }
  }

  @OnTimer("report")
  public void report(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<S>> openState,
      MultiOutputReceiver out) {
    OpenPeriods<S> open = openState.read();
    report(shard, open, out);
    openState.write(open);
  }

  @OnTimer("close")
  public void close(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<S>> openState,
      @TimerId("close") Timer close,
      MultiOutputReceiver out) {
    OpenPeriods<S> open = openState.read();
    report(shard, open, out);
    open.forgetClosed(rules.allowedLateness(), close.getCurrentRelativeTime());
    Instant nextClosing = open.nextClosing(rules.allowedLateness());
    if (nextClosing != null) {
      close.set(nextClosing);
    }
    openState.write(open);
  }

  private void report(Integer shard, OpenPeriods<S> open, MultiOutputReceiver out) {
    for (OpenPeriod<S> period : open.takeChanged()) {
      ShardReport report = period.standings().report(shard, rules.boardSize());
      out.get(REPORTS).output(KV.of(period.start(), report));
    }
    if (accounts) {
      out.get(TOTALS).output(ShardTotals.counted(shard, open.counted(), open.tooLate()));
    }
  }
}
