package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.wire.VersionedRecord;

/**
 * One whole leaderboard, or an account, as it is to be published: readers see all of it or none.
 */
@VersionedRecord(name = "board", version = 2)
public sealed interface Board
    permits PlayerBoard, TeamBoard, MvpBoard, HotBoard, CampaignBoard, Totals {

  /** Names the board; a later publication of the same name replaces it. */
  String name();
}
