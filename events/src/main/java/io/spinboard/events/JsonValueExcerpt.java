package io.spinboard.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Describes an unexpected JSON value in the detail of a rejection. */
final class JsonValueExcerpt {
  private JsonValueExcerpt() {}

  /** The parser's current value as one short printable line. */
  static String at(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> '"' + Excerpt.of(in.getText()) + '"';
      default -> Excerpt.of(in.getText());
    };
  }
}
