package io.spinboard.bench.dashboard;

import java.time.Duration;

/**
 * The load on the dashboard.
 *
 * @param streams the number of event streams
 * @param requests the requests per second to the read API
 * @param duration the duration of the measurement
 */
public record DashboardLoadPlan(int streams, int requests, Duration duration) {}
