/** Reads spins from recordings. */
package io.spinboard.pipeline.ingest.files;
