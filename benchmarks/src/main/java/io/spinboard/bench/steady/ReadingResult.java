package io.spinboard.bench.steady;

/**
 * The latencies of top-ten queries at a steady rate of spins.
 *
 * @param queriesWanted the scheduled queries per second
 * @param queriesPerSecond the completed queries per second
 * @param fromSent from sending a query to its result
 * @param fromDue from the time a query was due to its result
 * @param spinsPerSecond the rate of spins that was reached
 * @param othersCores the average number of cores that other processes kept busy
 */
public record ReadingResult(
    int queriesWanted,
    double queriesPerSecond,
    LatencySummary fromSent,
    LatencySummary fromDue,
    double spinsPerSecond,
    double othersCores) {}
