/**
 * JMH benchmarks of single steps, each in its own JVM. Every class of this module whose name ends
 * in {@code Benchmark} is one. The benchmark of a package-private step belongs to a package of the
 * same name.
 */
package io.spinboard.bench.micro;
