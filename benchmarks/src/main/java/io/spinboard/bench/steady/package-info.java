/** Measures freshness and query latencies at a steady rate of spins. */
package io.spinboard.bench.steady;
