package io.spinboard.pipeline.ingest.kafka;

import java.util.List;

/**
 * Records of one partition from one poll.
 *
 * @param records by ascending offset; at least one
 */
record PolledRecords(List<DecodedRecord> records) {}
