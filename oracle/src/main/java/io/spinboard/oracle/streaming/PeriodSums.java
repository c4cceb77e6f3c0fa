package io.spinboard.oracle.streaming;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sums of all players and teams in one period. */
final class PeriodSums {
  private static final Comparator<TeamSum> LEADING_TEAM_FIRST =
      comparingLong(TeamSum::points).reversed().thenComparing(comparingInt(TeamSum::id));

  private final PlayerSums players = new PlayerSums();
  private final TeamSums teams = new TeamSums();

  void add(Spin spin) {
    players.add(spin);
    if (spin.hasTeam()) {
      teams.add(spin);
    }
  }

  /** Adds the sums of a shorter period within this one. */
  void addAll(PeriodSums part) {
    players.addAll(part.players);
    teams.addAll(part.teams);
  }

  List<PlayerRow> topPlayers(BoardPeriod period, Instant start, int topK) {
    Comparator<Integer> leaderFirst =
        comparingLong((Integer row) -> players.points(row))
            .reversed()
            .thenComparing(comparingInt(row -> players.id(row)));
    BoundedRanking<Integer> ranking = new BoundedRanking<>(topK, leaderFirst);
    for (int row = 0; row < players.size(); row++) {
      ranking.add(row);
    }
    List<PlayerRow> rows = new ArrayList<>();
    for (int row : ranking.sorted()) {
      Integer team = players.teamId(row);
      rows.add(
          new PlayerRow(
              period,
              start,
              rows.size() + 1,
              players.id(row),
              team,
              teams.name(team),
              players.points(row),
              players.spins(row)));
    }
    return rows;
  }

  List<TeamRow> topTeams(BoardPeriod period, Instant start, int topK) {
    BoundedRanking<TeamSum> ranking = new BoundedRanking<>(topK, LEADING_TEAM_FIRST);
    teams.all().forEach(ranking::add);
    List<TeamRow> rows = new ArrayList<>();
    for (TeamSum team : ranking.sorted()) {
      rows.add(
          new TeamRow(
              period, start, rows.size() + 1, team.id(), team.name(), team.points(), team.spins()));
    }
    return rows;
  }

  List<MvpRow> teamMvps(BoardPeriod period, Instant start, int topK) {
    BoundedRanking<MvpShare> ranking = new BoundedRanking<>(topK, MvpShare.GREATEST_FIRST);
    teams.all().stream().filter(team -> team.points() > 0).map(TeamSum::mvp).forEach(ranking::add);
    List<MvpRow> rows = new ArrayList<>();
    for (MvpShare mvp : ranking.sorted()) {
      rows.add(
          new MvpRow(
              period,
              start,
              rows.size() + 1,
              mvp.playerId(),
              mvp.teamId(),
              teams.name(mvp.teamId()),
              mvp.playerPoints(),
              mvp.teamPoints(),
              mvp.ratio()));
    }
    return rows;
  }
}
