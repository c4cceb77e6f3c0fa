package io.spinboard.bench.throughput;

/**
 * The progress of a program at one time.
 *
 * @param seconds the time since the start of the program
 * @param spins the number of processed spins
 */
public record ProgressSample(double seconds, long spins) {}
