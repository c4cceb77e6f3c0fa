package io.spinboard.generator.traffic;

/**
 * A message to send to the topic.
 *
 * @param kind determines whether the pipeline counts it
 * @param playerId the player of the spin, also if the value is malformed; the record's key
 * @param value the record's value
 */
@SuppressWarnings("ArrayRecordComponent") // Messages are never compared.
record GeneratedMessage(MessageKind kind, int playerId, byte[] value) {}
