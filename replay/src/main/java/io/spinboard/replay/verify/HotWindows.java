package io.spinboard.replay.verify;

import java.time.Duration;

/**
 * How far back hot streaks look.
 *
 * @param shortWindow for now
 * @param longWindow for usual, not shorter
 */
public record HotWindows(Duration shortWindow, Duration longWindow) {}
