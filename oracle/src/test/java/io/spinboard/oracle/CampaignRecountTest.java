package io.spinboard.oracle;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import io.spinboard.oracle.streaming.StreamingCampaignRecount;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CampaignRecountTest {
  private static final long START = 1_000;
  private static final long END = 2_000;

  private static Campaign campaign(Scoring scoring, Subject subject, int minStake, int minSpins) {
    return new Campaign(
        3,
        1,
        "Dawn",
        START,
        END,
        Set.of(10, 11),
        subject,
        scoring,
        minStake,
        minSpins,
        3,
        300,
        PrizeTies.FIRST_COME);
  }

  private static Spin spin(int player, int stake, long win, long at) {
    return new Spin(player, 10, stake, win, at, Spin.NO_TEAM, null, null);
  }

  private static Instant at(long micros) {
    return Micros.toInstant(micros);
  }

  private static List<String> board(CampaignBoardRules rules, List<Spin> spins) {
    StreamingCampaignRecount streaming = new StreamingCampaignRecount(rules);
    spins.forEach(streaming::add);
    List<CampaignStandingRow> rows = new NaiveCampaignRecount(rules, spins).rows();
    assertThat(streaming.rows(), is(rows));
    return rows.stream()
        .map(
            row ->
                "%d: %d %d %d @%d"
                    .formatted(
                        row.rank(),
                        row.subjectId(),
                        row.score(),
                        row.spins(),
                        Micros.of(row.reachedAt())))
        .toList();
  }

  private static List<String> board(Scoring scoring, Spin... spins) {
    return board(
        new CampaignBoardRules(campaign(scoring, Subject.PLAYER, 0, 0), null), List.of(spins));
  }

  @Test
  void everyScoringAddsUpItsOwnPoints() {
    Spin[] spins = {
      spin(1, 10, 25, 1_100), spin(1, 0, 5, 1_400), spin(1, 10, 0, 1_300), spin(1, 10, 10, 1_900)
    };
    assertThat(board(Scoring.WIN, spins), contains("1: 1 40 4 @1900"));
    assertThat(board(Scoring.NET, spins), contains("1: 1 10 4 @1400"));
    assertThat(board(Scoring.TURNOVER, spins), contains("1: 1 30 4 @1900"));
    assertThat(board(Scoring.SPINS, spins), contains("1: 1 4 4 @1900"));
    assertThat(board(Scoring.MULTIPLIER_SUM, spins), contains("1: 1 3500000 4 @1900"));
    assertThat(board(Scoring.MULTIPLIER_MAX, spins), contains("1: 1 2500000 4 @1100"));
  }

  @Test
  void tiesAreBrokenByTheTimeTheScoreWasReachedAndThenByTheSmallerId() {
    assertThat(
        board(
            Scoring.WIN,
            spin(3, 10, 5, 1_200),
            spin(2, 10, 5, 1_300),
            spin(1, 10, 5, 1_300),
            spin(4, 10, 4, 1_100)),
        contains("1: 3 5 1 @1200", "2: 1 5 1 @1300", "3: 2 5 1 @1300"));
  }

  @Test
  void aMaximumIsReachedByTheEarliestSpinThatHasIt() {
    assertThat(
        board(Scoring.MULTIPLIER_MAX, spin(1, 3, 10, 1_800), spin(1, 3, 10, 1_500)),
        contains("1: 1 3333333 2 @1500"));
  }

  @Test
  void anEntrantWithoutPointsHasTheTimeOfItsFirstSpin() {
    assertThat(
        board(Scoring.MULTIPLIER_MAX, spin(1, 0, 9, 1_600), spin(1, 0, 9, 1_200)),
        contains("1: 1 0 2 @1200"));
  }

  @Test
  void aSumOfMultipliersIsAtMostTheGreatestLong() {
    Spin[] spins =
        Collections.nCopies(12, spin(1, 1, 1_000_000_000_000L, 1_000)).toArray(Spin[]::new);
    assertThat(
        board(Scoring.MULTIPLIER_SUM, spins), contains("1: 1 " + Long.MAX_VALUE + " 12 @1000"));
  }

  @Test
  void onlySpinsWithinTheTimeTheGamesAndTheStakesCount() {
    List<Spin> spins =
        List.of(
            spin(1, 10, 1, 999),
            spin(1, 10, 2, 1_000),
            spin(1, 10, 4, 1_999),
            spin(1, 10, 8, 2_000),
            spin(1, 9, 16, 1_500),
            new Spin(1, 12, 10, 32, 1_500, Spin.NO_TEAM, null, null));
    Campaign campaign = campaign(Scoring.WIN, Subject.PLAYER, 10, 0);
    assertThat(board(new CampaignBoardRules(campaign, null), spins), contains("1: 1 6 2 @1999"));
  }

  @Test
  void recentStandingsCountTheirWindowWithinTheCampaign() {
    List<Spin> spins =
        List.of(
            spin(1, 10, 1, 999),
            spin(1, 10, 2, 1_000),
            spin(1, 10, 4, 1_299),
            spin(1, 10, 8, 1_300),
            spin(1, 10, 16, 1_599),
            spin(1, 10, 32, 1_600));
    Campaign campaign = campaign(Scoring.WIN, Subject.PLAYER, 10, 0);
    assertThat(
        board(new CampaignBoardRules(campaign, at(1_300)), spins), contains("1: 1 6 2 @1299"));
    assertThat(
        board(new CampaignBoardRules(campaign, at(1_600)), spins), contains("1: 1 24 2 @1599"));
    assertThat(board(new CampaignBoardRules(campaign, at(2_100)), spins), is(List.of()));
  }

  @Test
  void anEntrantWithTooFewSpinsIsCountedButNotRanked() {
    NaiveCampaignRecount recount =
        new NaiveCampaignRecount(
            new CampaignBoardRules(campaign(Scoring.WIN, Subject.PLAYER, 0, 2), null),
            List.of(spin(1, 1, 1, 1_000), spin(2, 1, 1, 1_000), spin(2, 1, 1, 1_001)));
    assertThat(recount.rows().stream().map(CampaignStandingRow::subjectId).toList(), contains(2));
    assertThat(recount.totals(), is(new CampaignTotals(3, 2, 1)));
  }

  /** Both share the rules of a campaign, but neither sums nor order. */
  @Property
  void theTalliesOfThePipelineGiveTheSameStandings(
      @ForAll("spins") List<Spin> spins, @ForAll Scoring scoring, @ForAll Subject subject) {
    Campaign campaign = campaign(scoring, subject, 1, 2);
    NaiveCampaignRecount recount =
        new NaiveCampaignRecount(new CampaignBoardRules(campaign, null), spins);

    List<CampaignStanding> tallied =
        spins.stream()
            .filter(campaign::counts)
            .collect(groupingBy(subject::idOf))
            .entrySet()
            .stream()
            .map(its -> tallied(its.getKey(), its.getValue(), campaign))
            .filter(standing -> standing.spins() >= 2)
            .sorted(comparing(standing -> standing, CampaignStanding.ORDER))
            .limit(3)
            .toList();

    assertThat(
        recount.rows().stream()
            .map(
                row ->
                    new CampaignStanding(
                        row.subjectId(),
                        row.name(),
                        row.score(),
                        row.spins(),
                        Micros.of(row.reachedAt())))
            .toList(),
        is(tallied));
  }

  private static CampaignStanding tallied(int id, List<Spin> spins, Campaign campaign) {
    ScoreTally tally = new ScoreTally();
    spins.forEach(spin -> tally.add(spin, campaign.scoring(), campaign.subject()));
    return tally.standing(id);
  }

  @Provide
  Arbitrary<List<Spin>> spins() {
    Arbitrary<Spin> spin =
        Combinators.combine(
                Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(10, 12),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(0L, 0L, 1L, 2L, 3L, 1_000_000_000_000L),
                Arbitraries.of(999L, 1_000L, 1_001L, 1_002L, 1_999L, 2_000L),
                Arbitraries.of(Spin.NO_TEAM, 1, 2),
                Arbitraries.of("a", "b", "\uFF5E", "\uD83C\uDFB0").injectNull(0.3))
            .as(
                (player, game, stake, win, at, team, name) ->
                    new Spin(player, game, stake, win, at, team, team == -1 ? null : name, null));
    return spin.list().ofMaxSize(40);
  }
}
