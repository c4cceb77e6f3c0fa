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
 * @param campaignStandings who leads in campaigns, by campaign, scope and rank
 */
public record Boards(
    List<PlayerRow> topPlayers,
    List<TeamRow> topTeams,
    List<MvpRow> teamMvps,
    List<HotRow> hotStreaks,
    List<StandingRow> campaignStandings) {

  /** Copies the lists. */
  public Boards {
    topPlayers = List.copyOf(topPlayers);
    topTeams = List.copyOf(topTeams);
    teamMvps = List.copyOf(teamMvps);
    hotStreaks = List.copyOf(hotStreaks);
    campaignStandings = List.copyOf(campaignStandings);
  }

  /** All but those of campaigns. */
  public Boards(
      List<PlayerRow> topPlayers,
      List<TeamRow> topTeams,
      List<MvpRow> teamMvps,
      List<HotRow> hotStreaks) {
    this(topPlayers, topTeams, teamMvps, hotStreaks, List.of());
  }

  /** The same with other standings of campaigns. */
  public Boards with(List<StandingRow> otherStandings) {
    return new Boards(topPlayers, topTeams, teamMvps, hotStreaks, otherStandings);
  }

  /** Every row of every board. */
  public Stream<BoardRow> rows() {
    return Stream.of(topPlayers, topTeams, teamMvps, hotStreaks, campaignStandings)
        .flatMap(List::stream);
  }
}
