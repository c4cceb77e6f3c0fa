package io.spinboard.pipeline.shards;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.campaigns.CampaignKeeper;
import io.spinboard.pipeline.campaigns.ShardCampaigns;
import io.spinboard.pipeline.campaigns.ShardCampaignsCoder;
import io.spinboard.pipeline.campaigns.ShardStandings;
import io.spinboard.pipeline.hotness.Ticks;
import io.spinboard.pipeline.standings.OpenPeriods;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.StandingsKeeper;
import io.spinboard.pipeline.standings.TeamStandings;
import java.io.IOException;
import java.util.List;
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

/** Keeps the standings of one shard's teams in every open period and in campaigns. */
final class KeepTeams extends DoFn<KV<Integer, ShardMessage>, KV<PeriodStart, ShardReport>> {
  private static final long serialVersionUID = 1;

  /** The shard's best of each period. */
  static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS = new TupleTag<>("team-reports");

  /** What the shard has in campaigns that changed. */
  static final TupleTag<KV<Integer, List<ShardStandings>>> CAMPAIGNS =
      new TupleTag<>("teams-in-campaigns");

  private final StandingsKeeper<TeamStandings> standings;
  private final CampaignKeeper campaigns;

  @StateId("open")
  private final StateSpec<ValueState<OpenPeriods<TeamStandings>>> openSpec;

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

  KeepTeams(StandingsKeeper<TeamStandings> standings, CampaignKeeper campaigns) {
    this.standings = standings;
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
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      @StateId("campaigns") ValueState<ShardCampaigns> campaignsState,
      @TimerId("report") Timer report,
      @TimerId("report-campaigns") Timer reportCampaigns,
      @TimerId("close") Timer close,
      @TimerId("answer") Timer answer,
      MultiOutputReceiver out)
      throws IOException {
    if (message.getValue() instanceof ShardMessage.Spins told) {
      List<Spin> spins = told.packed().unpack();
      standings.count(spins, open, report, close);
      campaigns.tell(spins, campaignsState, reportCampaigns, close.getCurrentRelativeTime());
    } else if (message.getValue() instanceof ShardMessage.Ask ask) {
      answer.set(Ticks.timer(campaigns.ask(ask.asOfMicros(), campaignsState)));
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
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      MultiOutputReceiver out) {
    standings.report(shard, open, out.get(REPORTS));
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
      @StateId("open") ValueState<OpenPeriods<TeamStandings>> open,
      @TimerId("close") Timer close,
      MultiOutputReceiver out) {
    standings.close(shard, open, close, out.get(REPORTS));
  }

  @OnTimer("answer")
  public void answer(
      @Key Integer shard,
      @StateId("campaigns") ValueState<ShardCampaigns> campaignsState,
      @TimerId("answer") Timer answer,
      MultiOutputReceiver out) {
    Long next =
        campaigns.answer(
            shard, campaignsState, answer.getCurrentRelativeTime(), out.get(CAMPAIGNS));
    if (next != null) {
      answer.set(Ticks.timer(next));
    }
  }
}
