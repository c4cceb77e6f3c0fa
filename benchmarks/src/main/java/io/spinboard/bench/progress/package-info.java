/** Shows progress on the console. */
package io.spinboard.bench.progress;
