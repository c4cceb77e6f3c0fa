package io.spinboard.pipeline.ingest;

import java.util.List;

/**
 * Records of one partition that were polled at once.
 *
 * @param records in the order of their offsets; at least one
 */
record ReceivedBatch(List<Received> records) {}
