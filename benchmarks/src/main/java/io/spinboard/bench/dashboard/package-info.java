/** Measures the dashboard under load. */
package io.spinboard.bench.dashboard;
