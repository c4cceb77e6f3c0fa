package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Replaces texts in the JSON of a spin, and leaves every other byte as it is. */
final class SpinText {
  private static final JsonFactory JSON = new JsonFactory();

  private SpinText() {}

  /** What is to stand in place of the text of a field; null if it is to stay. */
  @FunctionalInterface
  interface Replacement {
    String of(String field, String text);
  }

  /**
   * The same value, but for the texts that are replaced.
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
