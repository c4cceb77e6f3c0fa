package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;

/** The players of one shard in one period. */
public final class PlayerStandings implements Standings {
  private final Int2ObjectOpenHashMap<PlayerTally> players = new Int2ObjectOpenHashMap<>();
  private final Frontrunners<PlayerTally, PlayerStanding> frontrunners =
      new Frontrunners<>(PlayerTally::standing, PlayerStanding::score, PlayerStanding.ORDER);
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    PlayerTally player = players.computeIfAbsent(spin.playerId(), PlayerTally::new);
    player.add(spin);
    frontrunners.moved(player, player.score());
  }

  @Override
  public ShardReport.Players report(int shard, int size) {
    return new ShardReport.Players(shard, spins, frontrunners.best(players.values(), size));
  }

  Collection<PlayerTally> players() {
    return players.values();
  }

  void restore(PlayerTally player) {
    players.put(player.playerId(), player);
    spins += player.spins();
  }
}
