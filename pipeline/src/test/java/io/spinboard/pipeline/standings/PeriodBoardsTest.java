package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.rank.ShardReports;
import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.shard.ShardAssignment;
import io.spinboard.pipeline.story.AdversarialSpins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The boards of a period depend only on the newest report of each shard. */
class PeriodBoardsTest {
  private static final Period ALL = new Period(PeriodKind.ALL_TIME, 0);
  private static final int SIZE = 4;

  @Test
  void boardsWithoutReportsOfTeamsAreEmpty() {
    StandingsReport players =
        new StandingsReport.Players(
            0, new ReportVersion(0, 1), 1, List.of(new PlayerStanding(1, 2, 3, 1)));

    assertThat(
        boards(List.of(players)),
        is(
            List.of(
                new PlayerBoard("ALL_TIME", 0, 1, List.of(new PlayerBoard.Row(1, 2, null, 3, 1))),
                new TeamBoard("ALL_TIME", 0, 0, List.of()),
                new MvpBoard("ALL_TIME", 0, 0, List.of()))));
  }

  @Test
  void anOlderReportNeitherReplacesANewerOneNorRenamesTeams() {
    List<StandingsReport> older = teams(1, 5, new TeamName(7, "Red", 10));
    List<StandingsReport> newer = teams(2, 9, new TeamName(7, "Blue", 20));

    assertThat(boards(concat(newer, older)), is(boards(concat(older, newer))));
    assertThat(boards(concat(newer, older)), is(boards(newer)));
  }

  private static List<StandingsReport> concat(
      List<StandingsReport> first, List<StandingsReport> second) {
    List<StandingsReport> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<StandingsReport> teams(long spins, long score, TeamName name) {
    return List.of(
        new StandingsReport.Name(name),
        new StandingsReport.Teams(
            0,
            new ReportVersion(0, spins),
            spins,
            List.of(new TeamStanding(name.teamId(), score, spins)),
            List.of(new MvpStanding(1, name.teamId(), score, score))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyOrderOfReportsAndRepeatsGivesTheBoardsOfASingleShard(long seed) throws IOException {
    List<Spin> spins = AdversarialSpins.of(seed, 300);
    List<StandingsReport> reports = reports(spins, 4, seed);
    reports.addAll(reports.subList(0, reports.size() / 3));
    Collections.shuffle(reports, new Random(seed));

    List<Board> boards = boards(reports);

    assertThat(boards, is(boards(reports(spins, 1, seed))));
    assertThat(boardsWithCheckpoints(reports), is(boards));
  }

  private static List<Board> boards(List<StandingsReport> reports) {
    return PeriodBoards.of(ALL, ShardReports.of(reports.stream()), SIZE);
  }

  /** Encodes and decodes the accumulator after every report. */
  private static List<Board> boardsWithCheckpoints(List<StandingsReport> reports)
      throws IOException {
    ShardReports<StandingsReport> merged = StandingsFeature.MERGE.createAccumulator();
    for (StandingsReport report : reports) {
      StandingsFeature.MERGE.addInput(merged, List.of(report));
      merged = roundTrip(StandingsFeature.MERGE.accumulatorCoder(), merged);
    }
    return PeriodBoards.of(ALL, merged, SIZE);
  }

  /** The reports of all shards after random spins and after the last one. */
  private static List<StandingsReport> reports(List<Spin> spins, int shards, long seed) {
    Random random = new Random(seed);
    Map<Integer, PlayerStandings> players = new TreeMap<>();
    Map<Integer, TeamStandings> teams = new TreeMap<>();
    List<StandingsReport> reports = new ArrayList<>();
    for (Spin spin : spins) {
      int shard = ShardAssignment.of(spin.playerId(), shards);
      players.computeIfAbsent(shard, key -> new PlayerStandings()).add(spin);
      if (spin.hasTeam()) {
        int teamShard = ShardAssignment.of(spin.teamId(), shards);
        teams.computeIfAbsent(teamShard, key -> new TeamStandings()).add(spin);
      }
      if (random.nextInt(20) == 0) {
        report(players, teams, reports);
      }
    }
    report(players, teams, reports);
    return reports;
  }

  private static void report(
      Map<Integer, PlayerStandings> players,
      Map<Integer, TeamStandings> teams,
      List<StandingsReport> reports) {
    players.forEach((shard, standings) -> reports.addAll(standings.report(shard, SIZE)));
    teams.forEach((shard, standings) -> reports.addAll(standings.report(shard, SIZE)));
  }
}
