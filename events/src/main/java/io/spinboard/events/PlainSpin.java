package io.spinboard.events;

import static io.spinboard.events.PlainJson.NOWHERE;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * A spin while it is read in one pass over its usual form: an object with each field at most once,
 * in any order, among unknown fields that are strings or integers. There are no nulls, and no
 * escapes but in the team's name.
 *
 * <p>It never judges. A value of any other form, be it a spin or not, is "not plain", and {@link
 * Draft} decides about it; what is read here, {@code Draft} would read as the same spin. As in
 * {@link PlainJson}, steps take where something begins and answer where it ends, or {@link
 * PlainJson#NOWHERE} if it is not plain.
 */
final class PlainSpin {
  private static final FieldKey[] KEYS =
      Arrays.stream(Field.values()).map(FieldKey::new).toArray(FieldKey[]::new);

  private final byte[] value;
  private final PlainJson json;
  private final EnumSet<Field> present = EnumSet.noneOf(Field.class);

  /** Index of the key that is looked for first, because keys tend to come in one order. */
  private int expected;

  private int playerId;
  private int gameId;
  private int stake;
  private long win;
  private long eventTimeMicros;
  private int teamId = Spin.NO_TEAM;
  private int teamNameStart;
  private int teamNameEnd;
  private String spinId;

  private PlainSpin(byte[] value) {
    this.value = value;
    this.json = new PlainJson(value);
  }

  /**
   * The spin that a value stands for, even if it is a future one; null if the value is not plain.
   *
   * @param teamNames reads the team's name; may be shared
   */
  static Spin read(byte[] value, TeamNames teamNames) {
    PlainSpin spin = new PlainSpin(value);
    return spin.readObject() ? spin.finish(teamNames) : null;
  }

  /** Reads all but the team's name, and tells whether it was plain and all is there. */
  private boolean readObject() {
    int at = readField(json.after('{', 0));
    for (int next = json.after(',', at); next != NOWHERE; next = json.after(',', at)) {
      at = readField(next);
    }
    return json.isEnd(json.after('}', at)) && present.containsAll(Field.REQUIRED);
  }

  private int readField(int start) {
    int at = json.afterWhitespace(start);
    FieldKey key = knownKey(at);
    if (key == null) {
      return afterUnknownField(at);
    }
    if (!present.add(key.field())) {
      return NOWHERE;
    }
    int colon = at + key.length();
    return readValue(key.field(), json.afterWhitespace(json.after(':', colon)));
  }

  private FieldKey knownKey(int at) {
    for (int i = 0; i < KEYS.length; i++) {
      FieldKey key = KEYS[expected];
      expected = (expected + 1) % KEYS.length;
      if (key.isAt(value, at)) {
        return key;
      }
    }
    return null;
  }

  private int readValue(Field field, int at) {
    return switch (field) {
      case EVENT_TIME -> readEventTime(at);
      case TEAM_NAME -> readTeamName(at);
      case SPIN_ID -> readSpinId(at);
      default -> readInteger(field, at);
    };
  }

  private int readInteger(Field field, int start) {
    int end = json.afterInteger(start);
    if (end == NOWHERE) {
      return NOWHERE;
    }
    long integer = json.integer(start, end);
    set(field, integer);
    return integer <= (field == Field.WIN ? Draft.MAX_WIN : Integer.MAX_VALUE) ? end : NOWHERE;
  }

  private void set(Field field, long integer) {
    switch (field) {
      case PLAYER_ID -> playerId = (int) integer;
      case GAME_ID -> gameId = (int) integer;
      case STAKE -> stake = (int) integer;
      case TEAM_ID -> teamId = (int) integer;
      default -> win = integer;
    }
  }

  private int readEventTime(int start) {
    int end = json.afterString(start);
    if (end != NOWHERE) {
      eventTimeMicros = EventTime.parse(value, start + 1, end - 1);
    }
    return eventTimeMicros == EventTime.NONE ? NOWHERE : end;
  }

  /** Only finds the name: it is read when it is known whose it is. */
  private int readTeamName(int start) {
    int end = json.afterEscapedString(start);
    teamNameStart = start + 1;
    teamNameEnd = end - 1;
    return end;
  }

  /** Without escapes there is no U+0000 in it and no half of a character. */
  private int readSpinId(int start) {
    int end = json.afterString(start);
    if (end != NOWHERE) {
      spinId = Utf8.decode(value, start + 1, end - 1);
    }
    return spinId != null && Draft.isShort(spinId) ? end : NOWHERE;
  }

  private int afterUnknownField(int start) {
    int at = json.afterWhitespace(json.after(':', afterText(start)));
    return json.isAt('"', at) ? afterText(at) : json.afterInteger(at);
  }

  /** After a string of UTF-8, for a value with other bytes in it is no JSON. */
  private int afterText(int start) {
    int end = json.afterString(start);
    boolean isUtf8 = end != NOWHERE && Utf8.decode(value, start + 1, end - 1) != null;
    return isUtf8 ? end : NOWHERE;
  }

  private Spin finish(TeamNames teamNames) {
    String teamName = null;
    if (present.contains(Field.TEAM_NAME)) {
      teamName = teamNames.read(teamId, value, teamNameStart, teamNameEnd);
      if (teamName == null) {
        return null;
      }
    }
    return new Spin(playerId, gameId, stake, win, eventTimeMicros, teamId, teamName, spinId);
  }
}
