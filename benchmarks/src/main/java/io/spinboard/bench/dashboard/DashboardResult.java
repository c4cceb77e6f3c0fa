package io.spinboard.bench.dashboard;

import io.spinboard.bench.steady.LatencySummary;

/**
 * The dashboard under load.
 *
 * @param streams the number of event streams
 * @param dropped the number of streams that the dashboard ended
 * @param badReaders the number of additional streams that were read slowly or not at all
 * @param eventsDue the number of published boards times the number of streams
 * @param events the number of boards received; boards replaced by newer ones before delivery are
 *     not included
 * @param eventsPerSecond the boards received per second
 * @param delivery from just before a board's commit until a stream received it
 * @param requestsWanted the scheduled requests per second
 * @param requestsPerSecond the successful responses per second
 * @param failed the number of requests without a successful response
 * @param requests from the time a request was due to its response
 * @param cores the average number of cores that the dashboard kept busy
 * @param peakBytes the peak resident memory of the dashboard
 * @param othersCores the average number of cores that processes outside this benchmark kept busy
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
