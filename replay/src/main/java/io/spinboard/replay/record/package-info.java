/** The command {@code record}: writes the records of a topic to a file. */
package io.spinboard.replay.record;
