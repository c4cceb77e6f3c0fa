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
 * A spin while its fields are read. A defect does not end the reading, because what follows decides
 * whether the text is JSON at all and whether the same key comes again: the last one wins.
 */
final class Draft {
  /** The largest win in range. */
  static final long MAX_WIN = 1_000_000_000_000L;

  private static final int MAX_CHARACTERS = 64;

  /** No number in range is longer, and every number up to this length fits a long. */
  private static final int MAX_DIGITS = 18;

  private final EnumSet<Field> present = EnumSet.noneOf(Field.class);
  private final EnumMap<Field, Rejection> defects = new EnumMap<>(Field.class);

  private long playerId;
  private long gameId;
  private long stake;
  private long win;
  private long eventTimeMicros;
  private long teamId;
  private String teamName;
  private String spinId;

  /** Takes in the value that the parser is about to read, which belongs to {@code key}. */
  void read(String key, JsonParser in) throws IOException {
    in.nextToken();
    switch (key) {
      case "playerId" -> playerId = integer(Field.PLAYER_ID, Integer.MAX_VALUE, in);
      case "gameId" -> gameId = integer(Field.GAME_ID, Integer.MAX_VALUE, in);
      case "stake" -> stake = integer(Field.STAKE, Integer.MAX_VALUE, in);
      case "win" -> win = integer(Field.WIN, MAX_WIN, in);
      case "eventTime" -> eventTimeMicros = eventTime(in);
      case "teamId" -> teamId = integer(Field.TEAM_ID, Integer.MAX_VALUE, in);
      case "teamName" -> teamName = text(Field.TEAM_NAME, in);
      case "spinId" -> spinId = text(Field.SPIN_ID, in);
      default -> in.skipChildren();
    }
  }

  /** The spin, or what is wrong with it. */
  Decoded finish() {
    if (!defects.isEmpty() || !present.containsAll(Field.REQUIRED)) {
      return gravestDefect();
    }
    return new Spin(
        (int) playerId,
        (int) gameId,
        (int) stake,
        win,
        eventTimeMicros,
        present.contains(Field.TEAM_ID) ? (int) teamId : Spin.NO_TEAM,
        teamName,
        spinId);
  }

  private long integer(Field field, long max, JsonParser in) throws IOException {
    if (isAbsent(field, in)) {
      return 0;
    }
    if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      rejectType(field, "an integer", in);
      return 0;
    }
    long value = in.getTextLength() <= MAX_DIGITS ? in.getLongValue() : -1;
    if (value < 0 || value > max) {
      reject(field, Reason.OUT_OF_RANGE, "must be 0 to " + max + ", not " + Found.at(in));
    }
    return value;
  }

  private long eventTime(JsonParser in) throws IOException {
    if (isAbsent(Field.EVENT_TIME, in)) {
      return 0;
    }
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      rejectType(Field.EVENT_TIME, "a string", in);
      return 0;
    }
    long micros = EventTime.parse(in.getText());
    if (micros == EventTime.NONE) {
      reject(
          Field.EVENT_TIME,
          Reason.BAD_EVENT_TIME,
          "must be a time such as 2026-11-22 05:00:00.123456 or 2026-11-22T05:00:00Z, not "
              + Found.at(in));
    }
    return micros;
  }

  private String text(Field field, JsonParser in) throws IOException {
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
          "must have at most " + MAX_CHARACTERS + " characters, not " + Found.at(in));
    } else if (!isStorable(text)) {
      reject(
          field,
          Reason.OUT_OF_RANGE,
          "must be free of U+0000 and of unpaired surrogates, not " + Found.at(in));
    }
    return text;
  }

  /** Whether a text has no more characters than a name or an id may have. */
  static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS;
  }

  /** PostgreSQL's text holds every Unicode character but U+0000, and no half of one. */
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

  /** Forgets an earlier value of the same key, and answers whether there is a new one. */
  private boolean isAbsent(Field field, JsonParser in) {
    defects.remove(field);
    if (in.hasToken(JsonToken.VALUE_NULL)) {
      present.remove(field);
      return true;
    }
    present.add(field);
    return false;
  }

  private void rejectType(Field field, String wanted, JsonParser in) throws IOException {
    reject(field, Reason.WRONG_TYPE, "must be " + wanted + ", not " + Found.at(in));
    in.skipChildren();
  }

  private void reject(Field field, Reason reason, String complaint) {
    defects.put(field, new Rejection(reason, field.key + " " + complaint));
  }

  /** The first by reason, and among equal reasons by field. */
  private Rejection gravestDefect() {
    EnumSet<Field> missing = EnumSet.copyOf(Field.REQUIRED);
    missing.removeAll(present);
    return missing.stream()
        .map(field -> new Rejection(Reason.MISSING_FIELD, field.key + " is missing"))
        .findFirst()
        .orElseGet(() -> Collections.min(defects.values(), comparing(Rejection::reason)));
  }
}
