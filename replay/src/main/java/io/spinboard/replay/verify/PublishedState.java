package io.spinboard.replay.verify;

import io.spinboard.oracle.boards.Boards;

/**
 * The published boards, account and campaigns, read in one snapshot.
 *
 * @param boards every published period
 * @param account the pipeline's account of the records
 * @param campaigns the campaigns and their boards
 */
record PublishedState(Boards boards, RecordAccount account, PublishedCampaigns campaigns) {}
