package io.spinboard.oracle.boards;

import java.util.List;
import java.util.stream.Stream;

/**
 * All boards at one time, each list ordered by period, start of the period and rank.
 *
 * @param topPlayers the players with the most points, per period
 * @param topTeams the teams with the most points, per period
 * @param teamMvps the MVPs by their share of their team's points, per period
 * @param hotStreaks the hottest players at one tick
 * @param campaignStandings the standings of campaigns, ordered by campaign, scope and rank
 */
public record Boards(
    List<PlayerRow> topPlayers,
    List<TeamRow> topTeams,
    List<MvpRow> teamMvps,
    List<HotStreakRow> hotStreaks,
    List<CampaignStandingRow> campaignStandings) {

  /** Copies the lists. */
  public Boards {
    topPlayers = List.copyOf(topPlayers);
    topTeams = List.copyOf(topTeams);
    teamMvps = List.copyOf(teamMvps);
    hotStreaks = List.copyOf(hotStreaks);
    campaignStandings = List.copyOf(campaignStandings);
  }

  /** Boards without those of campaigns. */
  public Boards(
      List<PlayerRow> topPlayers,
      List<TeamRow> topTeams,
      List<MvpRow> teamMvps,
      List<HotStreakRow> hotStreaks) {
    this(topPlayers, topTeams, teamMvps, hotStreaks, List.of());
  }

  /** A copy with other standings of campaigns. */
  public Boards withCampaignStandings(List<CampaignStandingRow> standings) {
    return new Boards(topPlayers, topTeams, teamMvps, hotStreaks, standings);
  }

  /** Every row of every board. */
  public Stream<BoardRow> rows() {
    return Stream.of(topPlayers, topTeams, teamMvps, hotStreaks, campaignStandings)
        .flatMap(List::stream);
  }
}
