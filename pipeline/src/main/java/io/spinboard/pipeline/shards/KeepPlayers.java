package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.hotness.HotKeeper;
import io.spinboard.pipeline.hotness.HotSlices;
import io.spinboard.pipeline.hotness.HotSlicesCoder;
import io.spinboard.pipeline.hotness.ShardHottest;
import io.spinboard.pipeline.standings.OpenPeriods;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.PlayerStandings;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.StandingsKeeper;
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
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Keeps all that is known of one shard's players: their standings in every open period and their
 * recent past. Both in one step, since spins have to be sent to their shard only once then.
 */
final class KeepPlayers extends DoFn<KV<Integer, PlayerMessage>, KV<PeriodStart, ShardReport>> {
  private static final long serialVersionUID = 1;

  /** The shard's best of each period. */
  static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS = new TupleTag<>("reports");

  /** The shard's hottest of each tick. */
  static final TupleTag<KV<Integer, ShardHottest>> HOTTEST = new TupleTag<>("hottest");

  /** What the shard has counted: every spin has a player, so this is where spins are counted. */
  static final TupleTag<ShardTotals> TOTALS = new TupleTag<>("totals");

  private final Counter countedSpins = Metrics.counter("spinboard", "spins_counted");
  private final Counter tooLateSpins = Metrics.counter("spinboard", "spins_too_late");
  private final StandingsKeeper<PlayerStandings> standings;
  private final HotKeeper hotness;

  @StateId("open")
  private final StateSpec<ValueState<OpenPeriods<PlayerStandings>>> openSpec;

  @StateId("slices")
  private final StateSpec<ValueState<HotSlices>> slicesSpec =
      StateSpecs.value(new HotSlicesCoder());

  @TimerId("report")
  private final TimerSpec reportSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("answer")
  private final TimerSpec answerSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  KeepPlayers(StandingsKeeper<PlayerStandings> standings, HotKeeper hotness) {
    this.standings = standings;
    this.hotness = hotness;
    this.openSpec = StateSpecs.value(standings.stateCoder());
  }

  @ProcessElement
  public void hear(
      @Element KV<Integer, PlayerMessage> message,
      @StateId("open") ValueState<OpenPeriods<PlayerStandings>> open,
      @StateId("slices") ValueState<HotSlices> slices,
      @TimerId("report") Timer report,
      @TimerId("close") Timer close,
      @TimerId("answer") Timer answer) {
    if (message.getValue() instanceof PlayerMessage.Spins told) {
      long tooLate = standings.count(told.batch().spins(), open, report, close);
      countedSpins.inc(told.batch().spins().size());
      tooLateSpins.inc(tooLate);
      hotness.tell(told.batch().spins(), slices);
    } else if (message.getValue() instanceof PlayerMessage.Ask ask) {
      hotness.ask(ask.asOfMicros(), slices, answer);
    }
  }

  @OnTimer("report")
  public void report(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<PlayerStandings>> open,
      MultiOutputReceiver out) {
    standings.report(shard, open, out.get(REPORTS));
    out.get(TOTALS).output(standings.totals(shard, open));
  }

  @OnTimer("close")
  public void close(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<PlayerStandings>> open,
      @TimerId("close") Timer close,
      MultiOutputReceiver out) {
    standings.close(shard, open, close, out.get(REPORTS));
    out.get(TOTALS).output(standings.totals(shard, open));
  }

  @OnTimer("answer")
  public void answer(
      @Key Integer shard,
      @StateId("slices") ValueState<HotSlices> slices,
      @TimerId("answer") Timer answer,
      MultiOutputReceiver out) {
    hotness.answer(shard, slices, answer, out.get(HOTTEST));
  }
}
