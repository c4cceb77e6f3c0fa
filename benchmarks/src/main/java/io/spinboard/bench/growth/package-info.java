/** Measures memory and checkpoints for growing numbers of players. */
package io.spinboard.bench.growth;
