package io.spinboard.oracle;

import java.time.Duration;

/**
 * The lengths of the two windows that hot streaks compare. Both windows end at the same tick.
 *
 * @param shortWindow length of the short window
 * @param longWindow length of the long window, at least that of the short one
 */
public record HotStreakWindows(Duration shortWindow, Duration longWindow) {}
