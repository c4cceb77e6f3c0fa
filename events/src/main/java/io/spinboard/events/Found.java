package io.spinboard.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Says what stands in a JSON text where something else was wanted. */
final class Found {
  private Found() {}

  /** The value that the parser stands on, for an operator: one short printable line. */
  static String at(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> '"' + Excerpt.of(in.getText()) + '"';
      default -> Excerpt.of(in.getText());
    };
  }
}
