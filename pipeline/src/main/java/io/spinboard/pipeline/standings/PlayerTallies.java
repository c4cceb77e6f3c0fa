package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** What each player has in one period. */
final class PlayerTallies implements Frontrunners.Field<PlayerStanding> {
  private static final int SCORE = 1;
  private static final int SPINS = 2;

  /** When the player spun for the team, microseconds; of nobody without a team. */
  private static final int TEAM_AT = 3;

  private static final int NUMBERS = 4;

  private final PlayerRows rows;

  /**
   * Nobody yet.
   *
   * @param capacity how many players are expected
   */
  PlayerTallies(int capacity) {
    rows = new PlayerRows(NUMBERS, capacity);
  }

  /** Counts a spin, and returns the place of its player. */
  int add(Spin spin) {
    int place = placeOf(spin.playerId());
    rows.add(place, SCORE, spin.win());
    rows.add(place, SPINS, 1);
    if (spin.hasTeam()
        && LatestTeam.replaces(
            rows.teamId(place), rows.get(place, TEAM_AT), spin.teamId(), spin.eventTimeMicros())) {
      rows.setTeamId(place, spin.teamId());
      rows.set(place, TEAM_AT, spin.eventTimeMicros());
    }
    return place;
  }

  private int placeOf(int playerId) {
    int place = rows.find(playerId);
    return place == PlayerRows.NOWHERE ? enter(playerId) : place;
  }

  private int enter(int playerId) {
    int place = rows.enter(playerId);
    rows.set(place, TEAM_AT, Long.MIN_VALUE);
    return place;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public long score(int place) {
    return rows.get(place, SCORE);
  }

  @Override
  public PlayerStanding standing(int place) {
    return new PlayerStanding(
        rows.playerId(place), rows.teamId(place), score(place), rows.get(place, SPINS));
  }

  @Override
  public long scoreOf(PlayerStanding standing) {
    return standing.score();
  }

  /** How many spins they have together. */
  long spins() {
    long spins = 0;
    for (int place = 0; place < size(); place++) {
      spins += rows.get(place, SPINS);
    }
    return spins;
  }

  void write(WireWriter out) {
    out.writeInt(size());
    for (int place = 0; place < size(); place++) {
      out.writeInt(rows.playerId(place));
      out.writeLong(score(place));
      out.writeLong(rows.get(place, SPINS));
      out.writeInt(rows.teamId(place));
      out.writeLong(rows.get(place, TEAM_AT));
    }
  }

  /** What was written. */
  static PlayerTallies read(WireReader in) throws IOException {
    int players = in.readInt();
    // A little more than now, or the first newcomer would be one too many.
    PlayerTallies tallies = new PlayerTallies(players + players / 8);
    for (int i = 0; i < players; i++) {
      int place = tallies.enter(in.readInt());
      tallies.rows.set(place, SCORE, in.readLong());
      tallies.rows.set(place, SPINS, in.readLong());
      tallies.rows.setTeamId(place, in.readInt());
      tallies.rows.set(place, TEAM_AT, in.readLong());
    }
    return tallies;
  }
}
