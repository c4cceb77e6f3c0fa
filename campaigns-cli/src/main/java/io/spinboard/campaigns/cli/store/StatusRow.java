package io.spinboard.campaigns.cli.store;

import java.time.Instant;

/**
 * How far a campaign is.
 *
 * @param id names it
 * @param name for people
 * @param startsAtMicros the first moment at which spins count, microseconds since 1970-01-01 UTC
 * @param endsAtMicros the first moment at which they no longer count
 * @param status in a word
 * @param spins number of counting spins
 * @param participants how many have a counting spin
 * @param qualified how many of them have enough to be ranked
 * @param sealedAt when the standings became final; null if they are not
 * @param publishedAt when the board was written; null if there is none
 * @param problem why the campaign is not counted; null if nothing is wrong
 */
public record StatusRow(
    int id,
    String name,
    long startsAtMicros,
    long endsAtMicros,
    Status status,
    long spins,
    long participants,
    long qualified,
    Instant sealedAt,
    Instant publishedAt,
    String problem) {}
