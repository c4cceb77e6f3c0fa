package io.spinboard.generator.world;

import io.spinboard.events.Spin;

/**
 * A player as part of a team.
 *
 * @param playerId the player
 * @param teamId the team, or {@link Spin#NO_TEAM}
 * @param teamName the team's name; null without a team
 * @param members how many players are in the team
 * @param robotId the number that a robot in the team would have
 */
record SelectedPlayer(int playerId, int teamId, String teamName, int members, int robotId) {
  boolean hasTeam() {
    return teamId != Spin.NO_TEAM;
  }
}
