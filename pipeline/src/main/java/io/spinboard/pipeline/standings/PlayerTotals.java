package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.IncrementalTopK;
import io.spinboard.pipeline.rank.LatestTeam;
import io.spinboard.pipeline.rank.PlayerRows;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** The totals of each player in one period, a row of numbers per player. */
final class PlayerTotals implements IncrementalTopK.Candidates<PlayerStanding> {
  private static final int SCORE = 1;
  private static final int SPINS = 2;

  /** Event time of the spin that named the team, microseconds. */
  private static final int TEAM_AT = 3;

  private static final int NUMBERS = 4;

  private final PlayerRows rows;

  /**
   * Totals without a player.
   *
   * @param capacity the expected number of players
   */
  PlayerTotals(int capacity) {
    rows = new PlayerRows(NUMBERS, capacity);
  }

  /** Adds a spin, and returns the row of its player. */
  int add(Spin spin) {
    int row = rowOf(spin.playerId());
    rows.add(row, SCORE, spin.win());
    rows.add(row, SPINS, 1);
    if (spin.hasTeam()
        && LatestTeam.replaces(
            rows.teamId(row), rows.get(row, TEAM_AT), spin.teamId(), spin.eventTimeMicros())) {
      rows.setTeamId(row, spin.teamId());
      rows.set(row, TEAM_AT, spin.eventTimeMicros());
    }
    return row;
  }

  private int rowOf(int playerId) {
    int row = rows.find(playerId);
    return row == PlayerRows.NONE ? append(playerId) : row;
  }

  private int append(int playerId) {
    int row = rows.append(playerId);
    rows.set(row, TEAM_AT, Long.MIN_VALUE);
    return row;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public long score(int row) {
    return rows.get(row, SCORE);
  }

  @Override
  public PlayerStanding standing(int row) {
    return new PlayerStanding(
        rows.playerId(row), rows.teamId(row), score(row), rows.get(row, SPINS));
  }

  @Override
  public long scoreOf(PlayerStanding standing) {
    return standing.score();
  }

  /** The number of spins of all players. */
  long spins() {
    long spins = 0;
    for (int row = 0; row < size(); row++) {
      spins += rows.get(row, SPINS);
    }
    return spins;
  }

  void write(WireWriter out) {
    out.writeInt(size());
    for (int row = 0; row < size(); row++) {
      out.writeInt(rows.playerId(row));
      out.writeLong(score(row));
      out.writeLong(rows.get(row, SPINS));
      out.writeInt(rows.teamId(row));
      out.writeLong(rows.get(row, TEAM_AT));
    }
  }

  /** Reads what {@link #write} wrote. */
  static PlayerTotals read(WireReader in) throws IOException {
    int players = in.readInt();
    // With spare room, or the first new player would make all rows grow.
    PlayerTotals tallies = new PlayerTotals(players + players / 8);
    for (int i = 0; i < players; i++) {
      int row = tallies.append(in.readInt());
      tallies.rows.set(row, SCORE, in.readLong());
      tallies.rows.set(row, SPINS, in.readLong());
      tallies.rows.setTeamId(row, in.readInt());
      tallies.rows.set(row, TEAM_AT, in.readLong());
    }
    return tallies;
  }
}
