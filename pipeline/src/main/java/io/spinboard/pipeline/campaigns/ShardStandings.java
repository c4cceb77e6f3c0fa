package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/** What one shard has to say of one campaign. */
@VersionedRecord(name = "campaign report of a shard", version = 2)
public sealed interface ShardStandings {

  /** The campaign. */
  int campaignId();

  /** The shard. */
  int shard();

  /** The rules by which was counted. */
  long revision();

  /** Places on the whole board. */
  int boardSize();

  /** At most a board's size, in order. */
  List<Standing> best();

  /**
   * Of the whole campaign.
   *
   * @param number of two reports of a shard by the same rules, the one with the greater is newer
   * @param spins how many counted
   * @param participants who have one
   * @param qualified how many of them have enough of them
   * @param complete whether nothing is missing
   * @param closed whether nothing will be counted any more
   */
  record Whole(
      int campaignId,
      int shard,
      long revision,
      int boardSize,
      long number,
      long spins,
      long participants,
      long qualified,
      boolean complete,
      boolean closed,
      List<Standing> best)
      implements ShardStandings {}

  /**
   * Of the latest event time.
   *
   * @param asOfMicros the tick at which it ends
   */
  record Recent(
      int campaignId, int shard, long revision, int boardSize, long asOfMicros, List<Standing> best)
      implements ShardStandings {}
}
