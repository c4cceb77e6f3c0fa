package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.MvpBoard;
import io.spinboard.pipeline.publish.PlayerBoard;
import io.spinboard.pipeline.publish.TeamBoard;
import io.spinboard.pipeline.shards.Shards;
import io.spinboard.pipeline.story.NastySpins;
import io.spinboard.pipeline.wire.RecordCoder;
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

/** The boards of a period depend on each shard's newest report, however the reports arrive. */
class PeriodBoardsTest {
  private static final PeriodStart ALL = new PeriodStart(Period.ALL_TIME, 0);
  private static final int PLACES = 4;

  @Test
  void withoutReportsNothingIsToBePublished() throws IOException {
    assertThat(new PeriodBoards().takeBoards(ALL, PLACES), is(empty()));
    assertThat(
        roundTrip(new PeriodBoardsCoder(), new PeriodBoards()).takeBoards(ALL, PLACES),
        is(empty()));
  }

  @Test
  void boardsAreTakenOnceUntilTheyChange() throws IOException {
    PeriodBoards boards = new PeriodBoards();
    boards.replace(new ShardReport.Players(0, 1, List.of(new PlayerStanding(1, 2, 3, 1))));
    PeriodBoards restored = roundTrip(new PeriodBoardsCoder(), boards);

    assertThat(
        boards.takeBoards(ALL, PLACES),
        is(
            List.of(
                new PlayerBoard("ALL_TIME", 0, 1, List.of(new PlayerBoard.Row(1, 2, null, 3, 1))),
                new TeamBoard("ALL_TIME", 0, 0, List.of()),
                new MvpBoard("ALL_TIME", 0, 0, List.of()))));
    assertThat(boards.takeBoards(ALL, PLACES), is(empty()));
    assertThat(roundTrip(new PeriodBoardsCoder(), boards).takeBoards(ALL, PLACES), is(empty()));
    assertThat(restored.takeBoards(ALL, PLACES).size(), is(3));
  }

  @Test
  void olderReportOfAShardNeitherReplacesANewerOneNorRenamesItsTeams() {
    ShardReport older = teams(1, 5, new TeamName(7, "Red", 10));
    ShardReport newer = teams(2, 9, new TeamName(7, "Blue", 20));

    assertThat(boards(List.of(newer, older)), is(boards(List.of(older, newer))));
  }

  private static ShardReport teams(long spins, long score, TeamName name) {
    return new ShardReport.Teams(
        0,
        spins,
        List.of(new TeamStanding(name.teamId(), score, spins)),
        List.of(new MvpStanding(1, name.teamId(), score, score)),
        List.of(name));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyOrderOfReportsAndRepeatsGivesTheBoardsOfOneShard(long seed) throws IOException {
    List<Spin> spins = NastySpins.of(seed, 300);
    List<ShardReport> reports = reports(spins, 4, seed);
    reports.addAll(reports.subList(0, reports.size() / 3));
    Collections.shuffle(reports, new Random(seed));

    List<Board> boards = boards(reports);

    assertThat(boards, is(boards(reports(spins, 1, seed))));
    assertThat(boardsWithACheckpointBetweenAll(reports), is(boards));
  }

  private static List<Board> boards(List<ShardReport> reports) {
    PeriodBoards boards = new PeriodBoards();
    reports.forEach(boards::replace);
    return boards.takeBoards(ALL, PLACES);
  }

  private static List<Board> boardsWithACheckpointBetweenAll(List<ShardReport> reports)
      throws IOException {
    PeriodBoards boards = new PeriodBoards();
    for (ShardReport report : reports) {
      boards.replace(roundTrip(RecordCoder.of(ShardReport.class), report));
      boards = roundTrip(new PeriodBoardsCoder(), boards);
    }
    return boards.takeBoards(ALL, PLACES);
  }

  /** What so many shards report along the way, in order; at the end all have reported. */
  private static List<ShardReport> reports(List<Spin> spins, int shards, long seed) {
    Random random = new Random(seed);
    Map<Integer, PlayerStandings> players = new TreeMap<>();
    Map<Integer, TeamStandings> teams = new TreeMap<>();
    List<ShardReport> reports = new ArrayList<>();
    for (Spin spin : spins) {
      int shard = Shards.of(spin.playerId(), shards);
      players.computeIfAbsent(shard, key -> new PlayerStandings()).add(spin);
      if (spin.hasTeam()) {
        int teamShard = Shards.of(spin.teamId(), shards);
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
      List<ShardReport> reports) {
    players.forEach((shard, standings) -> reports.add(standings.report(shard, PLACES)));
    teams.forEach((shard, standings) -> reports.add(standings.report(shard, PLACES)));
  }
}
