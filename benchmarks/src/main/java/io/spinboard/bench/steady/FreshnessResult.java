package io.spinboard.bench.steady;

/**
 * How fresh boards are while spins come steadily.
 *
 * @param spins how many were sent while it was measured, probes included
 * @param seconds how long it was measured
 * @param spinsPerSecond the rate that was reached
 * @param totals from the sending of a spin until a reader sees its points
 * @param hotStreaks from the moment at which a tick of hot streaks is due, which is its time and
 *     the 5 seconds that spins may come out of order, until a reader sees it
 * @param skippedTicks how many ticks of hot streaks no reader saw, because the next one was there
 * @param cores how many cores the pipeline kept busy, on average
 * @param peakBytes the most memory that it had
 * @param othersCores how many cores worked for others meanwhile, on average
 */
public record FreshnessResult(
    long spins,
    double seconds,
    double spinsPerSecond,
    LatencySummary totals,
    LatencySummary hotStreaks,
    long skippedTicks,
    double cores,
    long peakBytes,
    double othersCores) {}
