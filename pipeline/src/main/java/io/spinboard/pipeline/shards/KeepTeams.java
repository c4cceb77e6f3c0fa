package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.standings.OpenPeriods;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.StandingsKeeper;
import io.spinboard.pipeline.standings.TeamStandings;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Keeps the standings of one shard's teams in every open period. */
final class KeepTeams extends DoFn<KV<Integer, SpinBatch>, KV<PeriodStart, ShardReport>> {
  private static final long serialVersionUID = 1;

  private final StandingsKeeper<TeamStandings> standings;

  @StateId("open")
  private final StateSpec<ValueState<OpenPeriods<TeamStandings>>> openSpec;

  @TimerId("report")
  private final TimerSpec reportSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  KeepTeams(StandingsKeeper<TeamStandings> standings) {
    this.standings = standings;
    this.openSpec = StateSpecs.value(standings.stateCoder());
  }

  @ProcessElement
  public void count(
      @Element KV<Integer, SpinBatch> batch,
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      @TimerId("report") Timer report,
      @TimerId("close") Timer close) {
    standings.count(batch.getValue().spins(), open, report, close);
  }

  @OnTimer("report")
  public void report(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      OutputReceiver<KV<PeriodStart, ShardReport>> out) {
    standings.report(shard, open, out);
  }

  @OnTimer("close")
  public void close(
      @Key Integer shard,
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      @TimerId("close") Timer close,
      OutputReceiver<KV<PeriodStart, ShardReport>> out) {
    standings.close(shard, open, close, out);
  }
}
