package io.spinboard.bench.dashboard;

import java.time.Duration;

/**
 * How the dashboard is loaded.
 *
 * @param streams how many event streams are read
 * @param requests how many a second are made of the read API
 * @param duration how long it is measured
 */
public record DashboardLoadPlan(int streams, int requests, Duration duration) {}
