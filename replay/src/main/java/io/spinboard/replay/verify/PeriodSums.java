package io.spinboard.replay.verify;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.MvpRow;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import io.spinboard.replay.boards.TeamRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What players and teams have in one period, and the boards that follow from it. */
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

  /** Adds what there is of a shorter period within this one. */
  void addAll(PeriodSums part) {
    players.addAll(part.players);
    teams.addAll(part.teams);
  }

  List<PlayerRow> topPlayers(Period period, Instant start, int topK) {
    Comparator<Integer> leaderFirst =
        comparingLong((Integer place) -> players.points(place))
            .reversed()
            .thenComparing(comparingInt(place -> players.id(place)));
    Leaders<Integer> leaders = new Leaders<>(topK, leaderFirst);
    for (int place = 0; place < players.size(); place++) {
      leaders.offer(place);
    }
    List<PlayerRow> rows = new ArrayList<>();
    for (int place : leaders.inOrder()) {
      Integer team = players.teamId(place);
      rows.add(
          new PlayerRow(
              period,
              start,
              rows.size() + 1,
              players.id(place),
              team,
              teams.name(team),
              players.points(place),
              players.spins(place)));
    }
    return rows;
  }

  List<TeamRow> topTeams(Period period, Instant start, int topK) {
    Leaders<TeamSum> leaders = new Leaders<>(topK, LEADING_TEAM_FIRST);
    teams.all().forEach(leaders::offer);
    List<TeamRow> rows = new ArrayList<>();
    for (TeamSum team : leaders.inOrder()) {
      rows.add(
          new TeamRow(
              period, start, rows.size() + 1, team.id(), team.name(), team.points(), team.spins()));
    }
    return rows;
  }

  List<MvpRow> teamMvps(Period period, Instant start, int topK) {
    Leaders<Share> leaders = new Leaders<>(topK, Share.GREATEST_FIRST);
    teams.all().stream()
        .filter(team -> team.points() > 0)
        .map(TeamSum::mvp)
        .forEach(leaders::offer);
    List<MvpRow> rows = new ArrayList<>();
    for (Share mvp : leaders.inOrder()) {
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
