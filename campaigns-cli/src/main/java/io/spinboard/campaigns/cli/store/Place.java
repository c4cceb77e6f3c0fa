package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.CampaignStanding;

/**
 * A place on a published board.
 *
 * @param rank from 1
 * @param standing who has it
 * @param prize what it is worth, minor currency units; 0 for nothing
 */
public record Place(int rank, CampaignStanding standing, long prize) {}
