package io.spinboard.bench.steady;

/**
 * The freshness of the boards at a steady rate of spins.
 *
 * @param spins the number of spins sent during the measurement, including probes
 * @param seconds the duration of the measurement
 * @param spinsPerSecond the rate that was reached
 * @param totals from sending a spin until a reader sees its points
 * @param hotStreaks from the time a tick is due, 5 s of allowed disorder after the tick, until a
 *     reader sees it
 * @param skippedTicks the number of ticks that the reader missed because the next one replaced them
 * @param cores the average number of cores that the pipeline kept busy
 * @param peakBytes the peak resident memory of the pipeline
 * @param othersCores the average number of cores that other processes kept busy
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
