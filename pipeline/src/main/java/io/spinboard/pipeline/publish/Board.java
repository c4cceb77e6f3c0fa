package io.spinboard.pipeline.publish;

/**
 * One whole leaderboard, or an account, as it is to be published: readers see all of it or none.
 */
public sealed interface Board
    permits PlayerBoard, TeamBoard, MvpBoard, HotBoard, CampaignBoard, Totals {

  /** Names the board; a later publication of the same name replaces it. */
  String name();
}
