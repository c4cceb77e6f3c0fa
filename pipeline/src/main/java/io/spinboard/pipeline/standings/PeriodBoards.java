package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ShardReports;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;

/** The three boards of one period, made of the newest reports of all shards. */
final class PeriodBoards {
  private final Period period;
  private final int size;
  private final List<StandingsReport.Players> players;
  private final List<StandingsReport.Teams> teams;
  private final Int2ObjectMap<String> teamNames = new Int2ObjectOpenHashMap<>();

  private PeriodBoards(Period period, ShardReports<StandingsReport> reports, int size) {
    this.period = period;
    this.size = size;
    this.players = reports.all(StandingsReport.Players.class);
    this.teams = reports.all(StandingsReport.Teams.class);
    for (StandingsReport.Name name : reports.all(StandingsReport.Name.class)) {
      teamNames.put(name.teamName().teamId(), name.teamName().name());
    }
  }

  /**
   * The boards.
   *
   * @param size the number of rows on a board
   */
  static List<Board> of(Period period, ShardReports<StandingsReport> reports, int size) {
    PeriodBoards boards = new PeriodBoards(period, reports, size);
    return List.of(boards.topPlayers(), boards.topTeams(), boards.teamMvps());
  }

  private PlayerBoard topPlayers() {
    List<PlayerBoard.Row> rows =
        ShardReports.top(size, PlayerStanding.ORDER, players, StandingsReport.Players::top).stream()
            .map(
                player ->
                    new PlayerBoard.Row(
                        player.playerId(),
                        player.teamId() == Spin.NO_TEAM ? null : player.teamId(),
                        teamNames.get(player.teamId()),
                        player.score(),
                        player.spins()))
            .toList();
    // Teams' spins are part of the version, since a new team name makes a newer board of players.
    long version = playerSpins() + teamSpins();
    return new PlayerBoard(period.kind().name(), period.startMicros(), version, rows);
  }

  private TeamBoard topTeams() {
    List<TeamBoard.Row> rows =
        ShardReports.top(size, TeamStanding.ORDER, teams, StandingsReport.Teams::top).stream()
            .map(
                team ->
                    new TeamBoard.Row(
                        team.teamId(), teamNames.get(team.teamId()), team.score(), team.spins()))
            .toList();
    return new TeamBoard(period.kind().name(), period.startMicros(), teamSpins(), rows);
  }

  private MvpBoard teamMvps() {
    List<MvpBoard.Row> rows =
        ShardReports.top(size, MvpStanding.ORDER, teams, StandingsReport.Teams::mvps).stream()
            .map(
                mvp ->
                    new MvpBoard.Row(
                        mvp.playerId(),
                        mvp.teamId(),
                        teamNames.get(mvp.teamId()),
                        mvp.playerTotal(),
                        mvp.teamTotal()))
            .toList();
    return new MvpBoard(period.kind().name(), period.startMicros(), teamSpins(), rows);
  }

  private long playerSpins() {
    return players.stream().mapToLong(StandingsReport.Players::spins).sum();
  }

  private long teamSpins() {
    return teams.stream().mapToLong(StandingsReport.Teams::spins).sum();
  }
}
