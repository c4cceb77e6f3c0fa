package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;

/** The players of one shard in one period. */
final class PlayerStandings implements Standings {
  private final Int2ObjectOpenHashMap<PlayerTally> players = new Int2ObjectOpenHashMap<>();
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    players.computeIfAbsent(spin.playerId(), PlayerTally::new).add(spin);
  }

  @Override
  public ShardReport.Players report(int shard, int size) {
    Best<PlayerStanding> best = new Best<>(size, PlayerStanding.ORDER);
    for (PlayerTally player : players.values()) {
      best.offer(player.standing());
    }
    return new ShardReport.Players(shard, spins, best.inOrder());
  }

  Collection<PlayerTally> players() {
    return players.values();
  }

  void restore(PlayerTally player) {
    players.put(player.playerId(), player);
    spins += player.spins();
  }
}
