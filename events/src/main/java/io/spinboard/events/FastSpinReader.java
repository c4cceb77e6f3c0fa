package io.spinboard.events;

import static io.spinboard.events.FastJsonScanner.NO_MATCH;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * Reads a spin in one pass if its JSON is plain: an object with each field at most once, in any
 * order, whose unknown fields are strings or integers; no nulls, and no escapes except in the team
 * name.
 *
 * <p>It never rejects a value. For any value that is not plain, valid or not, it returns null, and
 * {@link JsonSpinReader} decides. A spin read here equals the spin that {@code JsonSpinReader}
 * reads from the same value. As in {@link FastJsonScanner}, methods take the start of an element
 * and return the index after it, or {@link FastJsonScanner#NO_MATCH} if it is not plain.
 */
final class FastSpinReader {
  private static final SpinFieldKey[] KEYS =
      Arrays.stream(SpinField.values()).map(SpinFieldKey::new).toArray(SpinFieldKey[]::new);

  private final byte[] value;
  private final FastJsonScanner json;
  private final EnumSet<SpinField> present = EnumSet.noneOf(SpinField.class);

  /** Index of the key to try first, because producers tend to write keys in one order. */
  private int nextKey;

  private int playerId;
  private int gameId;
  private int stake;
  private long win;
  private long eventTimeMicros;
  private int teamId = Spin.NO_TEAM;
  private int teamNameStart;
  private int teamNameEnd;
  private String spinId;

  private FastSpinReader(byte[] value) {
    this.value = value;
    this.json = new FastJsonScanner(value);
  }

  /**
   * Reads a spin without checking its event time against the clock; null if the value is not plain.
   *
   * @param teamNames decodes team names; may be shared between threads
   */
  static Spin read(byte[] value, TeamNameCache teamNames) {
    FastSpinReader spin = new FastSpinReader(value);
    return spin.readObject() ? spin.finish(teamNames) : null;
  }

  /** Reads everything except the team name; false if it is not plain or a field is missing. */
  private boolean readObject() {
    int at = readField(json.after('{', 0));
    for (int next = json.after(',', at); next != NO_MATCH; next = json.after(',', at)) {
      at = readField(next);
    }
    return json.isEnd(json.after('}', at)) && present.containsAll(SpinField.REQUIRED);
  }

  private int readField(int start) {
    int at = json.afterWhitespace(start);
    SpinFieldKey key = knownKey(at);
    if (key == null) {
      return afterUnknownField(at);
    }
    if (!present.add(key.field())) {
      return NO_MATCH;
    }
    int colon = at + key.length();
    return readValue(key.field(), json.afterWhitespace(json.after(':', colon)));
  }

  private SpinFieldKey knownKey(int at) {
    for (int i = 0; i < KEYS.length; i++) {
      SpinFieldKey key = KEYS[nextKey];
      nextKey = (nextKey + 1) % KEYS.length;
      if (key.isAt(value, at)) {
        return key;
      }
    }
    return null;
  }

  private int readValue(SpinField field, int at) {
    return switch (field) {
      case EVENT_TIME -> readEventTime(at);
      case TEAM_NAME -> readTeamName(at);
      case SPIN_ID -> readSpinId(at);
      default -> readInteger(field, at);
    };
  }

  private int readInteger(SpinField field, int start) {
    int end = json.afterInteger(start);
    if (end == NO_MATCH) {
      return NO_MATCH;
    }
    long integer = json.integer(start, end);
    set(field, integer);
    return integer <= (field == SpinField.WIN ? JsonSpinReader.MAX_WIN : Integer.MAX_VALUE)
        ? end
        : NO_MATCH;
  }

  private void set(SpinField field, long integer) {
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
    if (end != NO_MATCH) {
      eventTimeMicros = EventTime.parse(value, start + 1, end - 1);
    }
    return eventTimeMicros == EventTime.NONE ? NO_MATCH : end;
  }

  /** Only finds the name's bounds: the cache needs the team id, which may follow. */
  private int readTeamName(int start) {
    int end = json.afterEscapedString(start);
    teamNameStart = start + 1;
    teamNameEnd = end - 1;
    return end;
  }

  /** A text without escapes contains neither U+0000 nor unpaired surrogates. */
  private int readSpinId(int start) {
    int end = json.afterString(start);
    if (end != NO_MATCH) {
      spinId = Utf8.decode(value, start + 1, end - 1);
    }
    return spinId != null && JsonSpinReader.isShort(spinId) ? end : NO_MATCH;
  }

  private int afterUnknownField(int start) {
    int at = json.afterWhitespace(json.after(':', afterText(start)));
    return json.isAt('"', at) ? afterText(at) : json.afterInteger(at);
  }

  /** The index after a string that is valid UTF-8, as JSON requires. */
  private int afterText(int start) {
    int end = json.afterString(start);
    boolean isUtf8 = end != NO_MATCH && Utf8.decode(value, start + 1, end - 1) != null;
    return isUtf8 ? end : NO_MATCH;
  }

  private Spin finish(TeamNameCache teamNames) {
    String teamName = null;
    if (present.contains(SpinField.TEAM_NAME)) {
      teamName = teamNames.read(teamId, value, teamNameStart, teamNameEnd);
      if (teamName == null) {
        return null;
      }
    }
    return new Spin(playerId, gameId, stake, win, eventTimeMicros, teamId, teamName, spinId);
  }
}
