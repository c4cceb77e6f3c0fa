package io.spinboard.bench.steady;

/**
 * How fast the top ten are read while spins come steadily.
 *
 * @param queriesWanted how many were asked for, a second
 * @param queriesPerSecond how many were answered
 * @param fromSent from the moment at which a query was sent until its answer was there
 * @param fromDue the same from the moment at which it was due; who asks may be late
 * @param spinsPerSecond the rate of spins that was reached
 * @param othersCores how many cores worked for others meanwhile, on average; who asked is one of
 *     them, and so are the pipeline, Kafka and PostgreSQL
 */
public record ReadingResult(
    int queriesWanted,
    double queriesPerSecond,
    LatencySummary fromSent,
    LatencySummary fromDue,
    double spinsPerSecond,
    double othersCores) {}
