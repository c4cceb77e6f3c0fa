/**
 * Boards counted from recordings of any length, compared with those in PostgreSQL, and why they
 * differ. None of it is shared with the pipeline.
 */
package io.spinboard.replay.verify;
