package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.accounting.ShardTotals;
import io.spinboard.pipeline.accounting.ShardTotalsCoder;
import io.spinboard.pipeline.ingest.RouteSpins;
import io.spinboard.pipeline.ingest.SpinBatch;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Who leads: players, teams and MVPs of every period, from the spins that {@link RouteSpins} has
 * sent to the shards of their players and teams.
 */
public final class RankStandings extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: boards, each time they changed. */
  public static final TupleTag<Board> BOARDS = new TupleTag<>("boards");

  /** Out: how many spins were counted. */
  public static final TupleTag<ShardTotals> TOTALS = new TupleTag<>("counted");

  private final BoardRules rules;

  public RankStandings(BoardRules rules) {
    this.rules = rules;
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple spins) {
    PCollectionTuple players =
        keep(
            "Keep players",
            spins.get(RouteSpins.BY_PLAYER),
            // Every spin has a player, so this is where spins are accounted for.
            new KeepStandings<>(rules, new PlayerStandingsCoder(), PLAYERS, true));
    PCollectionTuple teams =
        keep(
            "Keep teams",
            spins.get(RouteSpins.BY_TEAM),
            new KeepStandings<>(rules, new TeamStandingsCoder(), TEAMS, false));
    PCollection<Board> boards =
        PCollectionList.of(players.get(KeepStandings.REPORTS))
            .and(teams.get(KeepStandings.REPORTS))
            .apply("All reports", Flatten.pCollections())
            .apply("Merge reports", ParDo.of(new MergeReports(rules)))
            .setCoder(new BoardCoder());
    return PCollectionTuple.of(BOARDS, boards).and(TOTALS, players.get(KeepStandings.TOTALS));
  }

  private static final SerializableFunction<Void, PlayerStandings> PLAYERS =
      nothing -> new PlayerStandings();
  private static final SerializableFunction<Void, TeamStandings> TEAMS =
      nothing -> new TeamStandings();

  private static PCollectionTuple keep(
      String name, PCollection<KV<Integer, SpinBatch>> spins, KeepStandings<?> keepStandings) {
    PCollectionTuple kept =
        spins.apply(
            name,
            ParDo.of(keepStandings)
                .withOutputTags(KeepStandings.REPORTS, TupleTagList.of(KeepStandings.TOTALS)));
    kept.get(KeepStandings.REPORTS)
        .setCoder(KvCoder.of(new PeriodStartCoder(), new ShardReportCoder()));
    kept.get(KeepStandings.TOTALS).setCoder(new ShardTotalsCoder());
    return kept;
  }
}
