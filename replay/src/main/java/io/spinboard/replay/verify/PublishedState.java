package io.spinboard.replay.verify;

import io.spinboard.oracle.boards.Boards;

/**
 * What is published in the database, read in one snapshot.
 *
 * @param boards every published period
 * @param account the pipeline's account of the records
 * @param campaigns the campaigns and their boards
 */
record PublishedState(Boards boards, RecordAccount account, PublishedCampaigns campaigns) {}
