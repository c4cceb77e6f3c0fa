package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.IncrementalTopK;
import io.spinboard.pipeline.rank.ReportVersion;
import java.util.List;

/** The players of one shard in one period. */
public final class PlayerStandings implements PeriodStandings {
  private final PlayerTotals players;
  private final IncrementalTopK<PlayerStanding> topPlayers;
  private long spins;

  /** PeriodStandings without a spin. */
  public PlayerStandings() {
    this(new PlayerTotals(0));
  }

  PlayerStandings(PlayerTotals players) {
    this.players = players;
    this.topPlayers = new IncrementalTopK<>(players, PlayerStanding.ORDER, 1);
    this.spins = players.spins();
  }

  @Override
  public void add(Spin spin) {
    spins++;
    int row = players.add(spin);
    topPlayers.scoreChanged(row, players.score(row));
  }

  @Override
  public List<StandingsReport> report(int shard, int size) {
    return List.of(
        new StandingsReport.Players(
            shard, new ReportVersion(0, spins), spins, topPlayers.top(size)));
  }

  PlayerTotals players() {
    return players;
  }
}
