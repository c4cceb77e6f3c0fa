package io.spinboard.dashboard.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A server-sent event, made once for all who get it.
 *
 * @param subject what it is about: of events about one subject, only the last is worth sending
 * @param sequence greater for what was read later
 * @param bytes as they go over the wire
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and written by nobody.
record Event(Object subject, long sequence, byte[] bytes) {
  /**
   * @param name that listeners in the browser know it by
   * @param json without line breaks
   */
  static Event of(Object subject, long sequence, String name, byte[] json) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream(json.length + name.length() + 20);
    wire.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
    wire.writeBytes(json);
    wire.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
    return new Event(subject, sequence, wire.toByteArray());
  }
}
