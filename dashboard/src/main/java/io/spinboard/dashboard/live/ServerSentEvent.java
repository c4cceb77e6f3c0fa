package io.spinboard.dashboard.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A server-sent event, encoded once for all clients.
 *
 * @param key events with equal keys replace each other: a slow client receives only the last one
 * @param sequence orders the events of a key; later data has a higher number
 * @param bytes the event in the wire format
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared or modified.
record ServerSentEvent(Object key, long sequence, byte[] bytes) {
  /**
   * @param name name of the event, for which scripts register listeners
   * @param json data of the event, without line breaks
   */
  static ServerSentEvent of(Object key, long sequence, String name, byte[] json) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream(json.length + name.length() + 20);
    wire.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
    wire.writeBytes(json);
    wire.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
    return new ServerSentEvent(key, sequence, wire.toByteArray());
  }
}
