/** The spins of the benchmarks, their recount and their topics. */
package io.spinboard.bench.workload;
