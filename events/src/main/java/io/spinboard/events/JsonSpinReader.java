package io.spinboard.events;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spinboard.events.Rejection.Reason;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;

/**
 * Reads a spin field by field from a JSON parser. Reading continues after a defect, because the
 * rest of the text decides whether it is valid JSON, and a repeated key replaces the earlier value.
 */
final class JsonSpinReader {
  /** The largest valid win. */
  static final long MAX_WIN = 1_000_000_000_000L;

  private static final int MAX_CHARACTERS = 64;

  /** No valid number is longer, and every number of this length fits a long. */
  private static final int MAX_DIGITS = 18;

  private final EnumSet<SpinField> present = EnumSet.noneOf(SpinField.class);
  private final EnumMap<SpinField, Rejection> defects = new EnumMap<>(SpinField.class);

  private long playerId;
  private long gameId;
  private long stake;
  private long win;
  private long eventTimeMicros;
  private long teamId;
  private String teamName;
  private String spinId;

  /** Reads the value of {@code key}, which is the parser's next token. */
  void read(String key, JsonParser in) throws IOException {
    in.nextToken();
    switch (key) {
      case "playerId" -> playerId = integer(SpinField.PLAYER_ID, Integer.MAX_VALUE, in);
      case "gameId" -> gameId = integer(SpinField.GAME_ID, Integer.MAX_VALUE, in);
      case "stake" -> stake = integer(SpinField.STAKE, Integer.MAX_VALUE, in);
      case "win" -> win = integer(SpinField.WIN, MAX_WIN, in);
      case "eventTime" -> eventTimeMicros = eventTime(in);
      case "teamId" -> teamId = integer(SpinField.TEAM_ID, Integer.MAX_VALUE, in);
      case "teamName" -> teamName = text(SpinField.TEAM_NAME, in);
      case "spinId" -> spinId = text(SpinField.SPIN_ID, in);
      default -> in.skipChildren();
    }
  }

  /** The spin, or its gravest defect. */
  Decoded finish() {
    if (!defects.isEmpty() || !present.containsAll(SpinField.REQUIRED)) {
      return gravestDefect();
    }
    return new Spin(
        (int) playerId,
        (int) gameId,
        (int) stake,
        win,
        eventTimeMicros,
        present.contains(SpinField.TEAM_ID) ? (int) teamId : Spin.NO_TEAM,
        teamName,
        spinId);
  }

  private long integer(SpinField field, long max, JsonParser in) throws IOException {
    if (isAbsent(field, in)) {
      return 0;
    }
    if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      rejectType(field, "an integer", in);
      return 0;
    }
    long value = in.getTextLength() <= MAX_DIGITS ? in.getLongValue() : -1;
    if (value < 0 || value > max) {
      reject(
          field, Reason.OUT_OF_RANGE, "must be 0 to " + max + ", not " + JsonValueExcerpt.at(in));
    }
    return value;
  }

  private long eventTime(JsonParser in) throws IOException {
    if (isAbsent(SpinField.EVENT_TIME, in)) {
      return 0;
    }
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      rejectType(SpinField.EVENT_TIME, "a string", in);
      return 0;
    }
    long micros = EventTime.parse(in.getText());
    if (micros == EventTime.NONE) {
      reject(
          SpinField.EVENT_TIME,
          Reason.BAD_EVENT_TIME,
          "must be a time such as 2026-11-22 05:00:00.123456 or 2026-11-22T05:00:00Z, not "
              + JsonValueExcerpt.at(in));
    }
    return micros;
  }

  private String text(SpinField field, JsonParser in) throws IOException {
    if (isAbsent(field, in)) {
      return null;
    }
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      rejectType(field, "a string", in);
      return null;
    }
    String text = in.getText();
    if (!isShort(text)) {
      reject(
          field,
          Reason.OUT_OF_RANGE,
          "must have at most " + MAX_CHARACTERS + " characters, not " + JsonValueExcerpt.at(in));
    } else if (!isStorable(text)) {
      reject(
          field,
          Reason.OUT_OF_RANGE,
          "must not contain U+0000 or unpaired surrogates: " + JsonValueExcerpt.at(in));
    }
    return text;
  }

  /** Whether a text has at most the 64 characters that a name or an id may have. */
  static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS;
  }

  /** Whether PostgreSQL can store a text: it accepts neither U+0000 nor unpaired surrogates. */
  static boolean isStorable(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character == 0 || Character.getType(character) == Character.SURROGATE) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  /** Discards an earlier value of the same key; true if the new value is null. */
  private boolean isAbsent(SpinField field, JsonParser in) {
    defects.remove(field);
    if (in.hasToken(JsonToken.VALUE_NULL)) {
      present.remove(field);
      return true;
    }
    present.add(field);
    return false;
  }

  private void rejectType(SpinField field, String expected, JsonParser in) throws IOException {
    reject(field, Reason.WRONG_TYPE, "must be " + expected + ", not " + JsonValueExcerpt.at(in));
    in.skipChildren();
  }

  private void reject(SpinField field, Reason reason, String problem) {
    defects.put(field, new Rejection(reason, field.key + " " + problem));
  }

  /** The defect with the first reason in declaration order, then the first field. */
  private Rejection gravestDefect() {
    EnumSet<SpinField> missing = EnumSet.copyOf(SpinField.REQUIRED);
    missing.removeAll(present);
    return missing.stream()
        .map(field -> new Rejection(Reason.MISSING_FIELD, field.key + " is missing"))
        .findFirst()
        .orElseGet(() -> Collections.min(defects.values(), comparing(Rejection::reason)));
  }
}
