/** The command {@code verify}: compares published boards with a recount of recordings. */
package io.spinboard.replay.verify;
