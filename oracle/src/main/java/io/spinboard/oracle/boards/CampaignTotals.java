package io.spinboard.oracle.boards;

/**
 * Totals of a campaign.
 *
 * @param spins the number of counting spins
 * @param entrants the number of players or teams with at least one counting spin
 * @param qualified the number of entrants with enough counting spins to be ranked
 */
public record CampaignTotals(long spins, long entrants, long qualified) {}
