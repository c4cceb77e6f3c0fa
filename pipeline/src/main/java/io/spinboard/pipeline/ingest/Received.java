package io.spinboard.pipeline.ingest;

import io.spinboard.events.Decoded;

/**
 * A record's value after its one and only parsing.
 *
 * @param decoded the spin, or why it is none
 * @param payload the value as it came; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(Decoded decoded, byte[] payload) {}
