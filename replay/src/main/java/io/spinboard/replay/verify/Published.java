package io.spinboard.replay.verify;

import io.spinboard.oracle.boards.Boards;

/**
 * What the database said at one moment.
 *
 * @param boards every published period
 * @param account what became of the records, as the pipeline tells it
 * @param campaigns promotions and their boards
 */
record Published(Boards boards, Account account, PublishedCampaigns campaigns) {}
