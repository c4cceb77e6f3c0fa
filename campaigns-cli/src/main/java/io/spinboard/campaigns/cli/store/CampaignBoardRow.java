package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.CampaignStanding;

/**
 * A row of a campaign's board.
 *
 * @param rank from 1
 * @param standing the player or team at that rank
 * @param prize minor currency units; 0 for none
 */
public record CampaignBoardRow(int rank, CampaignStanding standing, long prize) {}
