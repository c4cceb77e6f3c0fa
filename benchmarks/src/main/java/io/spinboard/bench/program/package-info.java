/** Runs programs in their own JVMs and measures their resource usage. */
package io.spinboard.bench.program;
