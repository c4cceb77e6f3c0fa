package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Replaces string values in the JSON of a spin; all other bytes stay the same. */
final class JsonTextReplacer {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonTextReplacer() {}

  /** The replacement of a field's text; null to keep it. */
  @FunctionalInterface
  interface Replacement {
    String of(String field, String text);
  }

  /**
   * The value with its texts replaced.
   *
   * @param value a spin as JSON
   */
  static byte[] replace(byte[] value, Replacement replacement) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 16);
    try (JsonParser in = JSON.createParser(value)) {
      in.nextToken();
      int copied = 0;
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        if (in.nextToken() == JsonToken.VALUE_STRING) {
          int start = (int) in.currentTokenLocation().getByteOffset();
          String text = replacement.of(field, in.getText());
          if (text != null) {
            out.write(value, copied, start - copied);
            copied = (int) in.currentLocation().getByteOffset();
            out.writeBytes(quoted(text));
          }
        }
        in.skipChildren();
      }
      out.write(value, copied, value.length - copied);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a spin is JSON", impossible);
    }
    return out.toByteArray();
  }

  private static byte[] quoted(String text) {
    return ('"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
        .getBytes(UTF_8);
  }
}
