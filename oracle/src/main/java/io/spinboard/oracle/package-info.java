/**
 * The naive recount: what the boards must say, computed from a list of spins by plain code. It
 * shares no code with the pipeline, so that each can check the other.
 */
package io.spinboard.oracle;
