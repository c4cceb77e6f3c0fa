/** Measures the throughput of consumers and pipelines. */
package io.spinboard.bench.throughput;
