/** Measures programs that read recordings. */
package io.spinboard.bench.recordings;
