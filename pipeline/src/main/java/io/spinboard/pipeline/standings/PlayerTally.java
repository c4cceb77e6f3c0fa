package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;

/** What one player has in one period. */
final class PlayerTally extends Frontrunners.Runner {
  private final int playerId;
  private long score;
  private long spins;
  private int teamId = Spin.NO_TEAM;
  private long teamAtMicros = Long.MIN_VALUE;

  PlayerTally(int playerId) {
    this.playerId = playerId;
  }

  PlayerTally(int playerId, long score, long spins, int teamId, long teamAtMicros) {
    this.playerId = playerId;
    this.score = score;
    this.spins = spins;
    this.teamId = teamId;
    this.teamAtMicros = teamAtMicros;
  }

  void add(Spin spin) {
    score += spin.win();
    spins++;
    if (spin.hasTeam()
        && LatestTeam.replaces(teamId, teamAtMicros, spin.teamId(), spin.eventTimeMicros())) {
      teamId = spin.teamId();
      teamAtMicros = spin.eventTimeMicros();
    }
  }

  PlayerStanding standing() {
    return new PlayerStanding(playerId, teamId, score, spins);
  }

  int playerId() {
    return playerId;
  }

  long score() {
    return score;
  }

  long spins() {
    return spins;
  }

  long teamAtMicros() {
    return teamAtMicros;
  }
}
