package io.spinboard.events;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads team names out of JSON, and remembers them: the name that a team had last costs neither
 * decoding nor memory, and is the same String. Teams that are too many share a place.
 *
 * <p>Safe for use by several threads: what is remembered never changes, and a thread that does not
 * see it decodes for itself.
 */
final class TeamNames {
  /** A power of two. */
  private static final int PLACES = 4096;

  private final Known[] places = new Known[PLACES];

  /**
   * The name that a string in JSON stands for, or null if it is none or not easily told.
   *
   * @param teamId whose name it probably is; any number
   * @param start where the string starts, behind its quote
   * @param end where it ends, at its quote
   */
  String read(int teamId, byte[] json, int start, int end) {
    int place = teamId & (PLACES - 1);
    Known known = places[place];
    if (known != null && known.isAt(json, start, end)) {
      return known.name;
    }
    String name = decode(json, start, end);
    if (name == null || !Draft.isShort(name) || !Draft.isStorable(name)) {
      return null;
    }
    places[place] = new Known(Arrays.copyOfRange(json, start, end), name);
    return name;
  }

  private static String decode(byte[] json, int start, int end) {
    String text = Utf8.decode(json, start, end);
    return text == null || text.indexOf('\\') == -1 ? text : unescape(json, start - 1, end + 1);
  }

  /** Leaves it to the parser what an escape means. */
  private static String unescape(byte[] json, int start, int end) {
    try (JsonParser in = Json.FACTORY.createParser(json, start, end - start)) {
      in.nextToken();
      return in.getText();
    } catch (IOException | RuntimeException malformed) {
      return null;
    }
  }

  private static final class Known {
    private final byte[] json;
    private final String name;

    Known(byte[] json, String name) {
      this.json = json;
      this.name = name;
    }

    boolean isAt(byte[] bytes, int start, int end) {
      return Arrays.equals(json, 0, json.length, bytes, start, end);
    }
  }
}
