package io.spinboard.oracle.streaming;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.Micros;
import io.spinboard.oracle.NaiveCampaignRecount;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** The streaming recount equals the naive one, for any spins in any order. */
class StreamingRecountTest {
  /** The end of an hour, a day and a week. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  private static final HotStreakWindows WINDOWS =
      new HotStreakWindows(Duration.ofSeconds(10), Duration.ofSeconds(60));

  /** Some ratios of the greatest ones are equal as doubles but not as fractions. */
  private static final Long[] ANY_WINS = {
    0L, 0L, 1L, 1L, 2L, 3L, 100L, 99_999_999_999_999_999L, 100_000_000_000_000_000L
  };

  /** Ten of the greatest ones as multiples of a stake of 1 exceed the greatest long. */
  private static final Long[] VALID_WINS = {0L, 0L, 1L, 1L, 2L, 3L, 100L, 1_000_000_000_000L};

  @Property(tries = 3000)
  void boardsOfPeriodsAndHotStreaksEqualThoseOfTheNaiveRecount(
      @ForAll("spinsWithAnyWins") List<Spin> spins,
      @ForAll @NotEmpty Set<BoardPeriod> kinds,
      @ForAll @IntRange(min = 1, max = 4) int topK,
      @ForAll("times") long asOfMicros,
      @ForAll @IntRange(min = 1, max = 3) int maxOpen) {
    Instant asOf = Micros.toInstant(asOfMicros);
    Boards expected =
        new NaiveRecount(spins, topK)
            .boards(kinds, asOf, WINDOWS.shortWindow(), WINDOWS.longWindow());

    Boards found =
        boards(
            new StreamingRecount(
                new PeriodRecount(EnumSet.copyOf(kinds), topK, maxOpen),
                topK,
                asOf,
                WINDOWS,
                List.of()),
            spins);

    assertThat(BoardDifference.between(expected, found).text(), is(""));
    assertThat(found, is(expected));
  }

  @Property(tries = 1000)
  void standingsOfCampaignsEqualThoseOfTheNaiveRecount(
      @ForAll("spinsWithValidWins") List<Spin> spins,
      @ForAll("campaigns") Campaign campaign,
      @ForAll("times") long asOfMicros) {
    CampaignBoardRules whole = new CampaignBoardRules(campaign, null);
    CampaignBoardRules recent = new CampaignBoardRules(campaign, Micros.toInstant(asOfMicros));
    NaiveCampaignRecount naiveWhole = new NaiveCampaignRecount(whole, spins);
    NaiveCampaignRecount naiveRecent = new NaiveCampaignRecount(recent, spins);

    StreamingRecount recount =
        new StreamingRecount(List.of(BoardPeriod.HOURLY), 1, null, WINDOWS, List.of(whole, recent));
    Boards found = boards(recount, spins);

    assertThat(
        found.campaignStandings(),
        is(
            Stream.of(naiveWhole, naiveRecent)
                .flatMap(recounted -> recounted.rows().stream())
                .toList()));
    assertThat(recount.campaignTotals(whole.board()), is(naiveWhole.totals()));
    assertThat(recount.campaignTotals(recent.board()), is(naiveRecent.totals()));
  }

  private static Boards boards(StreamingRecount recount, List<Spin> spins) {
    spins.forEach(recount::add);
    if (recount.endFirstPass()) {
      spins.forEach(recount::addInSecondPass);
    }
    return recount.boards();
  }

  @Provide
  Arbitrary<List<Spin>> spinsWithAnyWins() {
    return spins(ANY_WINS);
  }

  @Provide
  Arbitrary<List<Spin>> spinsWithValidWins() {
    return spins(VALID_WINS);
  }

  /** Few players, teams and times, so that ties, duplicates and renamed teams are common. */
  private Arbitrary<List<Spin>> spins(Long... wins) {
    Arbitrary<Integer> teams = Arbitraries.of(Spin.NO_TEAM, 1, 1, 2, 3);
    Arbitrary<String> names =
        Arbitraries.of("", "Red", "red", "Reds", "\uFF5E", "\uD83C\uDFB0", "\uE000")
            .injectNull(0.3);
    Arbitrary<String> ids = Arbitraries.strings().ofLength(1).alpha().injectNull(0.5);
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(10, 12),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(wins),
            times(),
            teams,
            names,
            ids)
        .as(StreamingRecountTest::spin)
        .list()
        .ofMaxSize(40);
  }

  private static Spin spin(
      int player, int game, int stake, long win, long at, int team, String name, String id) {
    return new Spin(player, game, stake, win, at, team, team == Spin.NO_TEAM ? null : name, id);
  }

  /** Near the end of a week, the end of an hour, 1970, and one another. */
  @Provide
  Arbitrary<Long> times() {
    Arbitrary<Instant> near =
        Arbitraries.of(
            MONDAY, MONDAY, MONDAY.plusSeconds(3600), MONDAY.minusSeconds(7200), Instant.EPOCH);
    Arbitrary<Long> seconds =
        Arbitraries.longs().between(-60, 15).map(second -> second * 1_000_000);
    Arbitrary<Long> micros = Arbitraries.of(0L, 0L, 1L, -1L, 500_000L);
    return Combinators.combine(near, seconds, micros)
        .as((instant, second, micro) -> Micros.of(instant) + second + micro);
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    Arbitrary<Long> starts =
        times().map(micros -> micros - Duration.ofMinutes(1).toNanos() / 1_000);
    Arbitrary<Long> lengths = Arbitraries.of(30L, 120L, 10_000L).map(second -> second * 1_000_000);
    Arbitrary<Set<Integer>> games = Arbitraries.of(Set.of(10), Set.of(10, 12)).injectNull(0.4);
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 4);
    return Combinators.combine(
            starts,
            lengths,
            games,
            Arbitraries.of(Subject.class),
            Arbitraries.of(Scoring.class),
            few,
            few,
            sizes)
        .as(StreamingRecountTest::campaign);
  }

  private static Campaign campaign(
      long starts,
      long length,
      Set<Integer> games,
      Subject subject,
      Scoring scoring,
      int minStake,
      int minSpins,
      int boardSize) {
    return new Campaign(
        3,
        1,
        "Dawn",
        starts,
        starts + length,
        games,
        subject,
        scoring,
        minStake,
        minSpins,
        boardSize,
        30_000_000,
        PrizeTies.SHARE);
  }
}
