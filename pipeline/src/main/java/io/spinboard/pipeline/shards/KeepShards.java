package io.spinboard.pipeline.shards;

import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.campaigns.CampaignKeeper;
import io.spinboard.pipeline.campaigns.CampaignNews;
import io.spinboard.pipeline.campaigns.CampaignSettings;
import io.spinboard.pipeline.campaigns.ShardStandings;
import io.spinboard.pipeline.hotness.HotKeeper;
import io.spinboard.pipeline.hotness.ShardHottest;
import io.spinboard.pipeline.hotness.Ticks;
import io.spinboard.pipeline.standings.BoardRules;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.PeriodStartCoder;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.StandingsKeeper;
import io.spinboard.pipeline.wire.RecordCoder;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** All that is kept of players and teams, from the spins that {@link RouteSpins} has sent there. */
public final class KeepShards extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: the best of each shard in each period, each time they changed. */
  public static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS =
      new TupleTag<>("all-reports");

  /** Out: the hottest of each shard at each tick. */
  public static final TupleTag<KV<Integer, ShardHottest>> HOTTEST = KeepPlayers.HOTTEST;

  /** Out: how many spins were counted. */
  public static final TupleTag<ShardTotals> TOTALS = KeepPlayers.TOTALS;

  /** Out: what shards of players and of teams have in campaigns. */
  public static final TupleTag<KV<Integer, List<ShardStandings>>> CAMPAIGNS =
      new TupleTag<>("campaigns");

  private final BoardRules rules;
  private final CampaignSettings campaigns;
  private final Ticks ticks;
  private final Duration maxOutOfOrderness;
  private final int shards;

  /**
   * @param maxOutOfOrderness how far the watermark trails the newest spin
   * @param shards of players, and as many of teams
   */
  public KeepShards(
      BoardRules rules,
      CampaignSettings campaigns,
      Ticks ticks,
      Duration maxOutOfOrderness,
      int shards) {
    this.rules = rules;
    this.campaigns = campaigns;
    this.ticks = ticks;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple routed) {
    boolean isBatch = routed.get(RouteSpins.TO_PLAYERS).isBounded() == IsBounded.BOUNDED;
    PCollection<KV<Integer, ShardMessage>> asks =
        routed
            .get(RouteSpins.NEWEST)
            .apply(
                "Keep ticking",
                ParDo.of(
                    new KeepTicking(
                        ticks,
                        maxOutOfOrderness.toMillis() * 1000,
                        shards,
                        isBatch ? null : new CampaignNews(campaigns.source()))))
            .setCoder(KvCoder.of(VarIntCoder.of(), new ShardMessageCoder()));
    PCollectionTuple players =
        PCollectionList.of(routed.get(RouteSpins.TO_PLAYERS))
            .and(asks)
            .apply("Told and asked", Flatten.pCollections())
            .apply("Keep players", keepPlayers(isBatch));
    PCollectionTuple teams =
        PCollectionList.of(routed.get(RouteSpins.TO_TEAMS))
            .and(asks)
            .apply("Teams told and asked", Flatten.pCollections())
            .apply("Keep teams", keepTeams(isBatch));
    players.get(TOTALS).setCoder(RecordCoder.of(ShardTotals.class));
    players.get(HOTTEST).setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(ShardHottest.class)));
    PCollection<KV<PeriodStart, ShardReport>> reports =
        PCollectionList.of(players.get(KeepPlayers.REPORTS).setCoder(reports()))
            .and(teams.get(KeepTeams.REPORTS).setCoder(reports()))
            .apply("All reports", Flatten.pCollections());
    PCollection<KV<Integer, List<ShardStandings>>> standings =
        PCollectionList.of(players.get(KeepPlayers.CAMPAIGNS).setCoder(standings()))
            .and(teams.get(KeepTeams.CAMPAIGNS).setCoder(standings()))
            .apply("All campaigns", Flatten.pCollections());
    return PCollectionTuple.of(REPORTS, reports)
        .and(HOTTEST, players.get(HOTTEST))
        .and(TOTALS, players.get(TOTALS))
        .and(CAMPAIGNS, standings);
  }

  private ParDo.MultiOutput<KV<Integer, ShardMessage>, KV<PeriodStart, ShardReport>> keepPlayers(
      boolean isBatch) {
    HotKeeper hotness =
        isBatch
            ? HotKeeper.ofBatch(ticks, rules.boardSize(), maxOutOfOrderness)
            : HotKeeper.ofStream(ticks, rules.boardSize());
    CampaignKeeper inCampaigns = inCampaigns(Subject.PLAYER, isBatch);
    return ParDo.of(new KeepPlayers(StandingsKeeper.ofPlayers(rules), hotness, inCampaigns))
        .withOutputTags(
            KeepPlayers.REPORTS, TupleTagList.of(TOTALS).and(HOTTEST).and(KeepPlayers.CAMPAIGNS));
  }

  private ParDo.MultiOutput<KV<Integer, ShardMessage>, KV<PeriodStart, ShardReport>> keepTeams(
      boolean isBatch) {
    CampaignKeeper inCampaigns = inCampaigns(Subject.TEAM, isBatch);
    return ParDo.of(new KeepTeams(StandingsKeeper.ofTeams(rules), inCampaigns))
        .withOutputTags(KeepTeams.REPORTS, TupleTagList.of(KeepTeams.CAMPAIGNS));
  }

  private CampaignKeeper inCampaigns(Subject subject, boolean isBatch) {
    return new CampaignKeeper(subject, isBatch ? campaigns.ofBatch(maxOutOfOrderness) : campaigns);
  }

  private static KvCoder<PeriodStart, ShardReport> reports() {
    return KvCoder.of(new PeriodStartCoder(), RecordCoder.of(ShardReport.class));
  }

  private static KvCoder<Integer, List<ShardStandings>> standings() {
    return KvCoder.of(VarIntCoder.of(), ListCoder.of(RecordCoder.of(ShardStandings.class)));
  }
}
