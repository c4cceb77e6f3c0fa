package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/**
 * The best of one shard in one period. The best of all are among the best of the shards, so merging
 * these lists loses nothing.
 */
@VersionedRecord(name = "shard report", version = 2)
public sealed interface ShardReport {

  /** The shard that reports. */
  int shard();

  /** How many spins the report rests on: of two reports of a shard, the one with more is newer. */
  long spins();

  /**
   * Of players.
   *
   * @param best at most a board's size, in order
   */
  record Players(int shard, long spins, List<PlayerStanding> best) implements ShardReport {}

  /**
   * Of teams.
   *
   * @param best at most a board's size, in order
   * @param mvps at most a board's size, in order
   * @param renamed teams of the shard whose name changed since its previous report
   */
  record Teams(
      int shard,
      long spins,
      List<TeamStanding> best,
      List<MvpStanding> mvps,
      List<TeamName> renamed)
      implements ShardReport {}
}
