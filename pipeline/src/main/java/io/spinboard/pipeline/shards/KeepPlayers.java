package io.spinboard.pipeline.shards;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.campaigns.CampaignKeeper;
import io.spinboard.pipeline.campaigns.ShardCampaigns;
import io.spinboard.pipeline.campaigns.ShardCampaignsCoder;
import io.spinboard.pipeline.campaigns.ShardStandings;
import io.spinboard.pipeline.hotness.HotKeeper;
import io.spinboard.pipeline.hotness.HotSlices;
import io.spinboard.pipeline.hotness.HotSlicesCoder;
import io.spinboard.pipeline.hotness.ShardHottest;
import io.spinboard.pipeline.standings.OpenPeriods;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.PlayerStandings;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.StandingsKeeper;
import java.io.IOException;
import java.util.List;
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
 * Keeps all that is known of one shard's players: their standings in every open period, their
 * recent past and their campaigns. All in one step, since spins have to be sent to their shard only
 * once then.
 */
final class KeepPlayers extends DoFn<KV<Integer, ShardMessage>, KV<PeriodStart, ShardReport>> {
  private static final long serialVersionUID = 1;

  /** The shard's best of each period. */
  static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS = new TupleTag<>("reports");

  /** The shard's hottest of each tick. */
  static final TupleTag<KV<Integer, ShardHottest>> HOTTEST = new TupleTag<>("hottest");

  /** What the shard has counted: every spin has a player, so this is where spins are counted. */
  static final TupleTag<ShardTotals> TOTALS = new TupleTag<>("totals");

  /** What the shard has in campaigns that changed. */
  static final TupleTag<KV<Integer, List<ShardStandings>>> CAMPAIGNS =
      new TupleTag<>("players-in-campaigns");

  private final Counter countedSpins = Metrics.counter("spinboard", "spins_counted");
  private final Counter tooLateSpins = Metrics.counter("spinboard", "spins_too_late");
  private final StandingsKeeper<PlayerStandings> standings;
  private final HotKeeper hotness;
  private final CampaignKeeper campaigns;

  @StateId("open")
  private final StateSpec<ValueState<OpenPeriods<PlayerStandings>>> openSpec;

  @StateId("slices")
  private final StateSpec<ValueState<HotSlices>> slicesSpec =
      StateSpecs.value(new HotSlicesCoder());

  @StateId("campaigns")
  private final StateSpec<ValueState<ShardCampaigns>> campaignsSpec =
      StateSpecs.value(new ShardCampaignsCoder());

  @TimerId("report")
  private final TimerSpec reportSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("report-campaigns")
  private final TimerSpec reportCampaignsSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("answer")
  private final TimerSpec answerSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  KeepPlayers(
      StandingsKeeper<PlayerStandings> standings, HotKeeper hotness, CampaignKeeper campaigns) {
    this.standings = standings;
    this.hotness = hotness;
    this.campaigns = campaigns;
    this.openSpec = StateSpecs.value(standings.stateCoder());
  }

  @Setup
  public void follow() throws InterruptedException {
    campaigns.follow();
  }

  @Teardown
  public void leave() {
    campaigns.leave();
  }

  @ProcessElement
  public void hear(
      @Element KV<Integer, ShardMessage> message,
      @StateId("open") ValueState<OpenPeriods<PlayerStandings>> open,
      @StateId("slices") ValueState<HotSlices> slices,
      @StateId("campaigns") ValueState<ShardCampaigns> campaignsState,
      @TimerId("report") Timer report,
      @TimerId("report-campaigns") Timer reportCampaigns,
      @TimerId("close") Timer close,
      @TimerId("answer") Timer answer,
      MultiOutputReceiver out)
      throws IOException {
    if (message.getValue() instanceof ShardMessage.Spins told) {
      List<Spin> spins = told.packed().unpack();
      long tooLate = standings.count(spins, open, report, close);
      countedSpins.inc(spins.size());
      tooLateSpins.inc(tooLate);
      hotness.tell(spins, slices);
      campaigns.tell(spins, campaignsState, reportCampaigns, close.getCurrentRelativeTime());
    } else if (message.getValue() instanceof ShardMessage.Ask ask) {
      hotness.ask(ask.asOfMicros(), slices, answer);
      campaigns.ask(ask.asOfMicros(), campaignsState);
    } else if (message.getValue() instanceof ShardMessage.Look look) {
      campaigns.look(
          message.getKey(),
          look.asOfMicros(),
          campaignsState,
          answer.getCurrentRelativeTime(),
          out.get(CAMPAIGNS));
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

  @OnTimer("report-campaigns")
  public void reportCampaigns(
      @Key Integer shard,
      @StateId("campaigns") ValueState<ShardCampaigns> campaignsState,
      MultiOutputReceiver out) {
    campaigns.report(shard, campaignsState, out.get(CAMPAIGNS));
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
      @StateId("campaigns") ValueState<ShardCampaigns> campaignsState,
      @TimerId("answer") Timer answer,
      MultiOutputReceiver out) {
    hotness.answer(shard, slices, answer, out.get(HOTTEST));
    // The same ticks are asked of both, so one timer does.
    campaigns.answer(shard, campaignsState, answer.getCurrentRelativeTime(), out.get(CAMPAIGNS));
  }
}
