package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.story.NastySpins;
import io.spinboard.pipeline.wire.VersionedCoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One shard's standings depend on which spins it has, and on nothing else. */
class StandingsLawsTest {
  private static final int PLACES = 4;

  @Test
  void withoutSpinsThereIsNothingToReport() throws IOException {
    StandingsReport.Players players = new StandingsReport.Players(3, 0, List.of());
    StandingsReport.Teams teams = new StandingsReport.Teams(3, 0, List.of(), List.of(), List.of());

    assertThat(new PlayerStandings().report(3, PLACES), is(players));
    assertThat(new TeamStandings().report(3, PLACES), is(teams));
    assertThat(
        roundTrip(new PlayerStandingsCoder(), new PlayerStandings()).report(3, PLACES),
        is(players));
    assertThat(
        roundTrip(new TeamStandingsCoder(), new TeamStandings()).report(3, PLACES), is(teams));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyOrderOfAddingGivesTheSameReportAlsoFromACheckpoint(long seed) throws IOException {
    List<Spin> spins = NastySpins.of(seed, 300);
    List<Spin> shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(
        restoredHalfway(new PlayerStandings(), new PlayerStandingsCoder(), shuffled),
        is(all(new PlayerStandings(), spins)));
    StandingsReport.Teams expected = (StandingsReport.Teams) all(new TeamStandings(), withTeam(spins));
    StandingsReport.Teams found =
        (StandingsReport.Teams)
            restoredHalfway(new TeamStandings(), new TeamStandingsCoder(), withTeam(shuffled));
    assertThat(found.spins(), is(expected.spins()));
    assertThat(found.best(), is(expected.best()));
    assertThat(found.mvps(), is(expected.mvps()));
    assertThat(new HashSet<>(found.renamed()), is(new HashSet<>(expected.renamed())));
  }

  @Test
  void teamIsReportedAsRenamedOnceAndNotWhenTheNameStays() throws IOException {
    TeamStandings teams = new TeamStandings();
    teams.add(named("Red", 10));
    assertThat(teams.report(0, PLACES).renamed(), is(List.of(new TeamName(1, "Red", 10))));
    assertThat(teams.report(0, PLACES).renamed(), is(empty()));

    teams.add(named("Red", 30));
    teams.add(named("Blue", 20));
    teams.add(named(null, 40));
    assertThat(teams.report(0, PLACES).renamed(), is(empty()));

    teams.add(named("Blue", 40));
    TeamStandings restored = roundTrip(new TeamStandingsCoder(), teams);
    assertThat(
        restored.report(0, PLACES).renamed(), containsInAnyOrder(new TeamName(1, "Blue", 40)));
  }

  private static Spin named(String name, long atMicros) {
    return new Spin(1, 10, 50, 5, atMicros, 1, name, null);
  }

  private static <S extends PeriodStandings> StandingsReport all(S standings, List<Spin> spins) {
    spins.forEach(standings::add);
    return standings.report(0, PLACES);
  }

  private static <S extends PeriodStandings> StandingsReport restoredHalfway(
      S standings, VersionedCoder<S> coder, List<Spin> spins) throws IOException {
    int half = spins.size() / 2;
    spins.subList(0, half).forEach(standings::add);
    return all(roundTrip(coder, standings), spins.subList(half, spins.size()));
  }

  private static List<Spin> withTeam(List<Spin> spins) {
    return spins.stream().filter(Spin::hasTeam).toList();
  }
}
