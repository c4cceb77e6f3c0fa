package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.accounting.ShardTotalsCoder;
import io.spinboard.pipeline.hotness.HotKeeper;
import io.spinboard.pipeline.hotness.ShardHottest;
import io.spinboard.pipeline.hotness.ShardHottestCoder;
import io.spinboard.pipeline.hotness.Ticks;
import io.spinboard.pipeline.standings.BoardRules;
import io.spinboard.pipeline.standings.PeriodStart;
import io.spinboard.pipeline.standings.PeriodStartCoder;
import io.spinboard.pipeline.standings.ShardReport;
import io.spinboard.pipeline.standings.ShardReportCoder;
import io.spinboard.pipeline.standings.StandingsKeeper;
import java.time.Duration;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** All that is kept of players and teams, from the spins that {@link RouteSpins} has sent there. */
public final class KeepShards extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: the best of each shard in each period, each time they changed. */
  public static final TupleTag<KV<PeriodStart, ShardReport>> REPORTS = KeepPlayers.REPORTS;

  /** Out: the hottest of each shard at each tick. */
  public static final TupleTag<KV<Integer, ShardHottest>> HOTTEST = KeepPlayers.HOTTEST;

  /** Out: how many spins were counted. */
  public static final TupleTag<ShardTotals> TOTALS = KeepPlayers.TOTALS;

  private final BoardRules rules;
  private final Ticks ticks;
  private final Duration maxOutOfOrderness;
  private final int shards;

  /**
   * @param maxOutOfOrderness how far the watermark trails the newest spin
   * @param shards of players, and as many of teams
   */
  public KeepShards(BoardRules rules, Ticks ticks, Duration maxOutOfOrderness, int shards) {
    this.rules = rules;
    this.ticks = ticks;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple routed) {
    PCollection<KV<Integer, PlayerMessage>> asks =
        routed
            .get(RouteSpins.NEWEST)
            .apply(
                "Keep ticking",
                ParDo.of(new KeepTicking(ticks, maxOutOfOrderness.toMillis() * 1000, shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), new PlayerMessageCoder()));
    PCollectionTuple players =
        PCollectionList.of(routed.get(RouteSpins.TO_PLAYERS))
            .and(asks)
            .apply("Told and asked", Flatten.pCollections())
            .apply("Keep players", keepPlayers(routed.get(RouteSpins.TO_PLAYERS).isBounded()));
    PCollection<KV<PeriodStart, ShardReport>> teams =
        routed
            .get(RouteSpins.TO_TEAMS)
            .apply("Keep teams", ParDo.of(new KeepTeams(StandingsKeeper.ofTeams(rules))))
            .setCoder(reports());
    players.get(REPORTS).setCoder(reports());
    players.get(TOTALS).setCoder(new ShardTotalsCoder());
    players.get(HOTTEST).setCoder(KvCoder.of(VarIntCoder.of(), new ShardHottestCoder()));
    PCollection<KV<PeriodStart, ShardReport>> reports =
        PCollectionList.of(players.get(REPORTS))
            .and(teams)
            .apply("All reports", Flatten.pCollections());
    return PCollectionTuple.of(REPORTS, reports)
        .and(HOTTEST, players.get(HOTTEST))
        .and(TOTALS, players.get(TOTALS));
  }

  private ParDo.MultiOutput<KV<Integer, PlayerMessage>, KV<PeriodStart, ShardReport>> keepPlayers(
      PCollection.IsBounded source) {
    HotKeeper hotness =
        source == PCollection.IsBounded.BOUNDED
            ? HotKeeper.ofBatch(ticks, rules.boardSize(), maxOutOfOrderness)
            : HotKeeper.ofStream(ticks, rules.boardSize());
    return ParDo.of(new KeepPlayers(StandingsKeeper.ofPlayers(rules), hotness))
        .withOutputTags(REPORTS, TupleTagList.of(TOTALS).and(HOTTEST));
  }

  private static KvCoder<PeriodStart, ShardReport> reports() {
    return KvCoder.of(new PeriodStartCoder(), new ShardReportCoder());
  }
}
