/** Reads spins from a topic. */
package io.spinboard.pipeline.ingest.kafka;
