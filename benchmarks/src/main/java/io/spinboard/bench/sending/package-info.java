/** Measures programs that send spins. */
package io.spinboard.bench.sending;
