package io.spinboard.bench.dashboard;

import io.spinboard.bench.steady.LatencySummary;

/**
 * What the dashboard did under load.
 *
 * @param streams how many event streams were read
 * @param dropped how many of these ended before they were left
 * @param badReaders how many more were open that read slowly or not at all
 * @param eventsDue how many boards were published, times the streams
 * @param eventsPerSecond how many boards came through the streams
 * @param delivery from just before a board's commit in the database until a stream had it
 * @param events how many boards came through the streams; those that a newer one replaced on their
 *     way are none
 * @param requestsWanted how many were to be made a second
 * @param requestsPerSecond how many were answered
 * @param failed how many were not, or not well
 * @param requests from the moment at which a request was due until its answer was there
 * @param cores how many the dashboard's process kept busy
 * @param peakBytes the most memory that it has had
 * @param othersCores how many cores worked for others meanwhile, on average; not for PostgreSQL and
 *     for who asked
 */
public record DashboardResult(
    int streams,
    int dropped,
    int badReaders,
    long eventsDue,
    long events,
    double eventsPerSecond,
    LatencySummary delivery,
    int requestsWanted,
    double requestsPerSecond,
    long failed,
    LatencySummary requests,
    double cores,
    long peakBytes,
    double othersCores) {}
