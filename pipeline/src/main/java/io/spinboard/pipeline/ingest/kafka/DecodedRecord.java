package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.events.Decoded;

/**
 * A record with its decoded value.
 *
 * @param offset the record's offset
 * @param decoded the spin, or why the value is rejected
 * @param payload the value; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DecodedRecord(long offset, Decoded decoded, byte[] payload) {}
