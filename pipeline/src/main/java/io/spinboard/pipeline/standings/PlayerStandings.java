package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;

/** The players of one shard in one period. */
public final class PlayerStandings implements Standings {
  private final PlayerTallies players;
  private final Frontrunners<PlayerStanding> frontrunners;
  private long spins;

  /** Nobody yet. */
  public PlayerStandings() {
    this(new PlayerTallies(0));
  }

  PlayerStandings(PlayerTallies players) {
    this.players = players;
    this.frontrunners = new Frontrunners<>(players, PlayerStanding.ORDER, 1);
    this.spins = players.spins();
  }

  @Override
  public void add(Spin spin) {
    spins++;
    int place = players.add(spin);
    frontrunners.moved(place, players.score(place));
  }

  @Override
  public ShardReport.Players report(int shard, int size) {
    return new ShardReport.Players(shard, spins, frontrunners.best(size));
  }

  PlayerTallies players() {
    return players;
  }
}
