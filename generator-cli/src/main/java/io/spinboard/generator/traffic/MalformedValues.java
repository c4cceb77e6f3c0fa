package io.spinboard.generator.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;

/** Encodes spins with a defect that the pipeline must reject. */
final class MalformedValues {
  /** Exceeds the 64 KiB that the pipeline accepts. */
  private static final String PADDING = ",\"padding\":\"" + "x".repeat(66_000) + "\"}";

  private MalformedValues() {}

  static byte[] of(Spin spin, MessageKind kind) {
    String json = new String(SpinEncoder.encode(spin), UTF_8);
    return damage(json, kind).getBytes(UTF_8);
  }

  private static String damage(String json, MessageKind kind) {
    return switch (kind) {
      case TOO_LARGE -> json.substring(0, json.length() - 1) + PADDING;
      case NOT_JSON -> json.substring(0, json.length() / 2);
      case NOT_AN_OBJECT -> "[" + json + "]";
      case MISSING_FIELD -> json.replaceFirst("\"stake\":\\d+,", "");
      case WRONG_TYPE -> json.replaceFirst("\"stake\":(\\d+),", "\"stake\":\"$1\",");
      case OUT_OF_RANGE -> json.replaceFirst("\"win\":\\d+,", "\"win\":-1,");
      case BAD_EVENT_TIME -> json.replaceFirst("(\"eventTime\":\"\\d+-\\d+-)\\d+", "$1" + "32");
      default -> throw new IllegalArgumentException(kind + " is not malformed");
    };
  }
}
