package io.spinboard.generator.world;

import io.spinboard.events.Spin;

/**
 * The player of the next spin, with the player's team.
 *
 * @param playerId the player
 * @param teamId the team, or {@link Spin#NO_TEAM}
 * @param teamName the team's name; null without a team
 * @param members the number of players in the team; 0 without a team
 * @param robotId the player id of the team's robot, if it has one
 */
record SelectedPlayer(int playerId, int teamId, String teamName, int members, int robotId) {
  boolean hasTeam() {
    return teamId != Spin.NO_TEAM;
  }
}
