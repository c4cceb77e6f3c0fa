package io.spinboard.replay.boards;

import java.util.List;
import java.util.stream.Stream;

/**
 * All boards at one moment, each in the order of period, start of the period and rank.
 *
 * @param topPlayers the players with the most points, per period
 * @param topTeams the teams with the most points, per period
 * @param teamMvps the players who contribute most to their teams, per period
 * @param hotStreaks the players on a streak at one tick; empty if nobody is
 */
public record Boards(
    List<PlayerRow> topPlayers,
    List<TeamRow> topTeams,
    List<MvpRow> teamMvps,
    List<HotRow> hotStreaks) {

  /** Copies the lists. */
  public Boards {
    topPlayers = List.copyOf(topPlayers);
    topTeams = List.copyOf(topTeams);
    teamMvps = List.copyOf(teamMvps);
    hotStreaks = List.copyOf(hotStreaks);
  }

  /** Every row of every board. */
  public Stream<BoardRow> rows() {
    return Stream.of(topPlayers, topTeams, teamMvps, hotStreaks).flatMap(List::stream);
  }
}
