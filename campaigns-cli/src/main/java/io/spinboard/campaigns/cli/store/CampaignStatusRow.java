package io.spinboard.campaigns.cli.store;

import java.time.Instant;

/**
 * A row of the view {@code campaign_status}.
 *
 * @param id of the campaign
 * @param name the display name
 * @param startsAtMicros event time from which spins count, microseconds since 1970-01-01 UTC
 * @param endsAtMicros event time from which spins no longer count
 * @param spins number of counting spins
 * @param participants number of players or teams with a counting spin
 * @param qualified number of them with enough counting spins to be ranked
 * @param sealedAt when the standings became final; null if they are not
 * @param publishedAt when the board was written; null if there is none
 * @param problem why the campaign is invalid; null if it is valid
 */
public record CampaignStatusRow(
    int id,
    String name,
    long startsAtMicros,
    long endsAtMicros,
    CampaignStatus status,
    long spins,
    long participants,
    long qualified,
    Instant sealedAt,
    Instant publishedAt,
    String problem) {}
