package io.spinboard.generator.traffic;

/**
 * What goes over the wire.
 *
 * @param kind what becomes of it
 * @param playerId whose spin it is, or would be
 * @param value the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares messages; most are seen once.
record GeneratedMessage(MessageKind kind, int playerId, byte[] value) {}
