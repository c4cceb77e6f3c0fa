/** Reads a topic and prints its records for the watch command. */
package io.spinboard.generator.watch;
