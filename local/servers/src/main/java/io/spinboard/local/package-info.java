/** Starts real Kafka and PostgreSQL servers on this machine, for tests, the demo and benchmarks. */
package io.spinboard.local;
