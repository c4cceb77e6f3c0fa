package io.spinboard.bench.throughput;

/**
 * How far a program had come at a moment.
 *
 * @param seconds since the program was started
 * @param spins so many were done with
 */
public record ProgressSample(double seconds, long spins) {}
