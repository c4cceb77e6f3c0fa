/** Removes duplicates: spins with the id of an earlier spin. */
package io.spinboard.pipeline.ingest.dedupe;
