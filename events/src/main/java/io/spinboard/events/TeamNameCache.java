package io.spinboard.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes team names from JSON and caches each team's last name, so that repeated names cost
 * neither decoding nor memory and are the same String. Teams whose ids collide share a slot.
 *
 * <p>Thread-safe: entries are immutable, and a thread that misses an entry decodes the name again.
 */
final class TeamNameCache {
  /** A power of two. */
  private static final int SLOTS = 4096;

  private final Entry[] slots = new Entry[SLOTS];

  /**
   * Decodes a JSON string; null if it is not a valid team name or contains U+FFFD.
   *
   * @param teamId selects the slot; any number
   * @param start index after the opening quote
   * @param end index of the closing quote
   */
  String read(int teamId, byte[] json, int start, int end) {
    int slot = teamId & (SLOTS - 1);
    Entry entry = slots[slot];
    if (entry != null && entry.matches(json, start, end)) {
      return entry.name;
    }
    String name = decode(json, start, end);
    if (name == null || !JsonSpinReader.isShort(name) || !JsonSpinReader.isStorable(name)) {
      return null;
    }
    slots[slot] = new Entry(Arrays.copyOfRange(json, start, end), name);
    return name;
  }

  private static String decode(byte[] json, int start, int end) {
    String text = Utf8.decode(json, start, end);
    return text == null || text.indexOf('\\') == -1 ? text : unescape(json, start - 1, end + 1);
  }

  /** Resolves escapes with the JSON parser; null if one is malformed. */
  private static String unescape(byte[] json, int start, int end) {
    try (JsonParser in = SpinJson.FACTORY.createParser(json, start, end - start)) {
      in.nextToken();
      return in.getText();
    } catch (IOException | RuntimeException malformed) {
      return null;
    }
  }

  private static final class Entry {
    private final byte[] json;
    private final String name;

    Entry(byte[] json, String name) {
      this.json = json;
      this.name = name;
    }

    boolean matches(byte[] bytes, int start, int end) {
      return Arrays.equals(json, 0, json.length, bytes, start, end);
    }
  }
}
