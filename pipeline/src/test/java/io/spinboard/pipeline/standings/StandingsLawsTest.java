package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.story.AdversarialSpins;
import io.spinboard.pipeline.wire.VersionedCoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports of a shard depend only on its set of spins, not on their order. */
class StandingsLawsTest {
  private static final int SIZE = 4;
  private static final ReportVersion NONE = new ReportVersion(0, 0);

  @Test
  void withoutSpinsReportsAreEmpty() throws IOException {
    List<StandingsReport> players = List.of(new StandingsReport.Players(3, NONE, 0, List.of()));
    List<StandingsReport> teams =
        List.of(new StandingsReport.Teams(3, NONE, 0, List.of(), List.of()));

    assertThat(new PlayerStandings().report(3, SIZE), is(players));
    assertThat(new TeamStandings().report(3, SIZE), is(teams));
    assertThat(
        roundTrip(new PlayerStandingsCoder(), new PlayerStandings()).report(3, SIZE), is(players));
    assertThat(roundTrip(new TeamStandingsCoder(), new TeamStandings()).report(3, SIZE), is(teams));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void reportsDoNotDependOnTheOrderOfSpinsOrOnCheckpoints(long seed) throws IOException {
    List<Spin> spins = AdversarialSpins.of(seed, 300);
    List<Spin> shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(
        restoredHalfway(new PlayerStandings(), new PlayerStandingsCoder(), shuffled),
        is(all(new PlayerStandings(), spins)));
    assertThat(
        restoredHalfway(new TeamStandings(), new TeamStandingsCoder(), withTeam(shuffled)),
        is(all(new TeamStandings(), withTeam(spins))));
  }

  @Test
  void aTeamNameIsReportedOnceWhenItChanges() throws IOException {
    TeamStandings teams = new TeamStandings();
    teams.add(named("Red", 10));
    assertThat(names(teams), is(List.of(new TeamName(1, "Red", 10))));
    assertThat(names(teams), is(empty()));

    teams.add(named("Red", 30));
    teams.add(named("Blue", 20));
    teams.add(named(null, 40));
    assertThat(names(teams), is(empty()));

    teams.add(named("Blue", 40));
    TeamStandings restored = roundTrip(new TeamStandingsCoder(), teams);
    assertThat(names(restored), is(List.of(new TeamName(1, "Blue", 40))));
  }

  private static List<TeamName> names(TeamStandings teams) {
    return teams.report(0, SIZE).stream()
        .filter(StandingsReport.Name.class::isInstance)
        .map(report -> ((StandingsReport.Name) report).teamName())
        .toList();
  }

  private static Spin named(String name, long atMicros) {
    return new Spin(1, 10, 50, 5, atMicros, 1, name, null);
  }

  private static <S extends PeriodStandings> Set<StandingsReport> all(
      S standings, List<Spin> spins) {
    spins.forEach(standings::add);
    return Set.copyOf(standings.report(0, SIZE));
  }

  private static <S extends PeriodStandings> Set<StandingsReport> restoredHalfway(
      S standings, VersionedCoder<S> coder, List<Spin> spins) throws IOException {
    int half = spins.size() / 2;
    spins.subList(0, half).forEach(standings::add);
    return all(roundTrip(coder, standings), spins.subList(half, spins.size()));
  }

  private static List<Spin> withTeam(List<Spin> spins) {
    return spins.stream().filter(Spin::hasTeam).toList();
  }
}
