/**
 * The streaming recount: the same boards as those of {@link io.spinboard.oracle.NaiveRecount}, from
 * any number of spins in bounded memory. A property test holds the two equal.
 */
package io.spinboard.oracle.streaming;
