package io.spinboard.events;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a spin as the wire carries it: one JSON object in UTF-8, without line breaks. */
public final class SpinEncoder {
  private static final int USUAL_BYTES = 192;

  private SpinEncoder() {}

  /**
   * The spin as JSON, which {@link SpinDecoder} reads back as the same spin. Equal spins give equal
   * bytes; what the spin does not have is left out.
   *
   * @throws IllegalArgumentException if the event time is outside the years 0001 to 9999
   */
  public static byte[] encode(Spin spin) {
    byte[] plain = PlainSpinWriter.write(spin);
    return plain != null ? plain : json(spin);
  }

  /** What the JSON generator writes; it knows how to escape. */
  static byte[] json(Spin spin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
      write(spin, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory is not a device that fails", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Spin spin, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField(Field.PLAYER_ID.key, spin.playerId());
    out.writeNumberField(Field.GAME_ID.key, spin.gameId());
    out.writeNumberField(Field.STAKE.key, spin.stake());
    out.writeNumberField(Field.WIN.key, spin.win());
    out.writeStringField(Field.EVENT_TIME.key, EventTime.format(spin.eventTimeMicros()));
    if (spin.hasTeam()) {
      out.writeNumberField(Field.TEAM_ID.key, spin.teamId());
    }
    if (spin.teamName() != null) {
      out.writeStringField(Field.TEAM_NAME.key, spin.teamName());
    }
    if (spin.spinId() != null) {
      out.writeStringField(Field.SPIN_ID.key, spin.spinId());
    }
    out.writeEndObject();
  }
}
