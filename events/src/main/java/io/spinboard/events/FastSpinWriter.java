package io.spinboard.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a plain spin straight into bytes: no negative numbers, and only texts of ASCII characters
 * that JSON does not escape. The bytes equal the JSON generator's output.
 */
final class FastSpinWriter {
  /** An upper bound for all field names and the longest numbers. */
  private static final int MAX_BYTES_WITHOUT_TEXTS = 192;

  private static final byte[] PLAYER_ID = ascii("{\"playerId\":");
  private static final byte[] GAME_ID = ascii(",\"gameId\":");
  private static final byte[] STAKE = ascii(",\"stake\":");
  private static final byte[] WIN = ascii(",\"win\":");
  private static final byte[] EVENT_TIME = ascii(",\"eventTime\":\"");
  private static final byte[] TEAM_ID = ascii("\",\"teamId\":");
  private static final byte[] TEAM_NAME = ascii(",\"teamName\":\"");
  private static final byte[] SPIN_ID = ascii(",\"spinId\":\"");

  private final byte[] bytes;
  private int end;

  private FastSpinWriter(int size) {
    bytes = new byte[size];
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The spin as JSON; null if it is not plain. */
  static byte[] write(Spin spin) {
    if ((spin.playerId() | spin.gameId() | spin.stake() | spin.win()) < 0
        || spin.teamId() < Spin.NO_TEAM
        || !isPlain(spin.teamName())
        || !isPlain(spin.spinId())) {
      return null;
    }
    return new FastSpinWriter(
            MAX_BYTES_WITHOUT_TEXTS + length(spin.teamName()) + length(spin.spinId()))
        .bytes(spin);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < length(text); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  private byte[] bytes(Spin spin) {
    add(PLAYER_ID);
    add(spin.playerId());
    add(GAME_ID);
    add(spin.gameId());
    add(STAKE);
    add(spin.stake());
    add(WIN);
    add(spin.win());
    add(EVENT_TIME);
    end = EventTime.format(spin.eventTimeMicros(), bytes, end);
    if (spin.hasTeam()) {
      add(TEAM_ID);
      add(spin.teamId());
    } else {
      bytes[end++] = '"';
    }
    add(TEAM_NAME, spin.teamName());
    add(SPIN_ID, spin.spinId());
    bytes[end++] = '}';
    return Arrays.copyOf(bytes, end);
  }

  private void add(byte[] text) {
    System.arraycopy(text, 0, bytes, end, text.length);
    end += text.length;
  }

  private void add(byte[] name, String text) {
    if (text == null) {
      return;
    }
    add(name);
    for (int i = 0; i < text.length(); i++) {
      bytes[end++] = (byte) text.charAt(i);
    }
    bytes[end++] = '"';
  }

  private void add(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    end += digits;
    int at = end;
    long rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }
}
