package io.spinboard.events;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Encodes a spin as one JSON object in UTF-8 on one line. */
public final class SpinEncoder {
  private static final int TYPICAL_BYTES = 192;

  private SpinEncoder() {}

  /**
   * Encodes a spin so that {@link SpinDecoder} decodes an equal one. Equal spins give equal bytes.
   * Absent fields are omitted.
   *
   * @throws IllegalArgumentException if the event time is outside the years 0001 to 9999
   */
  public static byte[] encode(Spin spin) {
    byte[] plain = FastSpinWriter.write(spin);
    return plain != null ? plain : encodeWithGenerator(spin);
  }

  /** Encodes any spin, with escapes where needed. */
  static byte[] encodeWithGenerator(Spin spin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator out = SpinJson.FACTORY.createGenerator(bytes)) {
      write(spin, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Spin spin, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField(SpinField.PLAYER_ID.key, spin.playerId());
    out.writeNumberField(SpinField.GAME_ID.key, spin.gameId());
    out.writeNumberField(SpinField.STAKE.key, spin.stake());
    out.writeNumberField(SpinField.WIN.key, spin.win());
    out.writeStringField(SpinField.EVENT_TIME.key, EventTime.format(spin.eventTimeMicros()));
    if (spin.hasTeam()) {
      out.writeNumberField(SpinField.TEAM_ID.key, spin.teamId());
    }
    if (spin.teamName() != null) {
      out.writeStringField(SpinField.TEAM_NAME.key, spin.teamName());
    }
    if (spin.spinId() != null) {
      out.writeStringField(SpinField.SPIN_ID.key, spin.spinId());
    }
    out.writeEndObject();
  }
}
