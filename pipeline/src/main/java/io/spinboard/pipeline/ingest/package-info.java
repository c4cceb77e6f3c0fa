/** Batches of records that were read together, each decoded to a spin or rejected. */
package io.spinboard.pipeline.ingest;
