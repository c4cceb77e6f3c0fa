package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the shards reported of one period: the newest report of each, and the names of its teams.
 */
final class PeriodBoards {
  private final Map<Integer, ShardReport.Players> players = new TreeMap<>();
  private final Map<Integer, ShardReport.Teams> teams = new TreeMap<>();
  private final Int2ObjectMap<TeamName> teamNames = new Int2ObjectOpenHashMap<>();
  private boolean changed;

  /** Replaces what the same shard reported before. */
  void replace(ShardReport report) {
    changed = true;
    if (report instanceof ShardReport.Players newer) {
      players.merge(newer.shard(), newer, PeriodBoards::newer);
    } else if (report instanceof ShardReport.Teams newer) {
      teams.merge(newer.shard(), newer, PeriodBoards::newer);
      newer.renamed().forEach(this::called);
    }
  }

  /** A report that arrives after a newer one may still carry a name, but an older one. */
  void called(TeamName name) {
    teamNames.merge(name.teamId(), name, TeamName::latest);
  }

  private String nameOf(int teamId) {
    TeamName name = teamNames.get(teamId);
    return name == null ? null : name.name();
  }

  private static <R extends ShardReport> R newer(R known, R reported) {
    return reported.spins() >= known.spins() ? reported : known;
  }

  /** The boards, if they changed since they were last taken. */
  List<Board> takeBoards(PeriodStart start, int size) {
    if (!changed) {
      return List.of();
    }
    changed = false;
    return List.of(playerBoard(start, size), teamBoard(start, size), mvpBoard(start, size));
  }

  private PlayerBoard playerBoard(PeriodStart start, int size) {
    List<PlayerBoard.Row> rows =
        best(players.values(), ShardReport.Players::best, PlayerStanding.ORDER, size).stream()
            .map(
                player ->
                    new PlayerBoard.Row(
                        player.playerId(),
                        player.teamId() == Spin.NO_TEAM ? null : player.teamId(),
                        nameOf(player.teamId()),
                        player.score(),
                        player.spins()))
            .toList();
    // Names are the teams': a board that differs by a name alone is newer too.
    long version = spins(players) + spins(teams);
    return new PlayerBoard(start.period().name(), start.startMicros(), version, rows);
  }

  private TeamBoard teamBoard(PeriodStart start, int size) {
    List<TeamBoard.Row> rows =
        best(teams.values(), ShardReport.Teams::best, TeamStanding.ORDER, size).stream()
            .map(
                team ->
                    new TeamBoard.Row(
                        team.teamId(), nameOf(team.teamId()), team.score(), team.spins()))
            .toList();
    return new TeamBoard(start.period().name(), start.startMicros(), spins(teams), rows);
  }

  private MvpBoard mvpBoard(PeriodStart start, int size) {
    List<MvpBoard.Row> rows =
        best(teams.values(), ShardReport.Teams::mvps, MvpStanding.ORDER, size).stream()
            .map(
                mvp ->
                    new MvpBoard.Row(
                        mvp.playerId(),
                        mvp.teamId(),
                        nameOf(mvp.teamId()),
                        mvp.playerTotal(),
                        mvp.teamTotal()))
            .toList();
    return new MvpBoard(start.period().name(), start.startMicros(), spins(teams), rows);
  }

  private static <R, T> List<T> best(
      Collection<R> reports, Function<R, List<T>> list, Comparator<T> order, int size) {
    Best<T> best = new Best<>(size, order);
    reports.forEach(report -> list.apply(report).forEach(best::offer));
    return best.inOrder();
  }

  /** A board's version: it only ever rests on more spins. */
  private static long spins(Map<Integer, ? extends ShardReport> reports) {
    return reports.values().stream().mapToLong(ShardReport::spins).sum();
  }

  Collection<ShardReport.Players> players() {
    return players.values();
  }

  Collection<ShardReport.Teams> teams() {
    return teams.values();
  }

  Collection<TeamName> teamNames() {
    return teamNames.values();
  }

  boolean changed() {
    return changed;
  }

  void restoreChanged(boolean wasChanged) {
    changed = wasChanged;
  }
}
