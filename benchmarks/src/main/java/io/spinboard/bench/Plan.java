package io.spinboard.bench;

import io.spinboard.bench.workload.Workload;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param workload the spins that are counted
 * @param parts what is measured with them
 */
record Plan(Workload workload, Set<Part> parts) {}
