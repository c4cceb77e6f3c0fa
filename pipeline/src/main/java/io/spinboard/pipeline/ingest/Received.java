package io.spinboard.pipeline.ingest;

import io.spinboard.events.Decoded;

/**
 * A record after the one and only parsing of its value.
 *
 * @param offset of the record
 * @param decoded the spin, or why it is none
 * @param payload the value as it came; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(long offset, Decoded decoded, byte[] payload) {}
