package io.spinboard.events;

import java.util.Arrays;

/**
 * Finds its way through JSON of the plainest kind: tokens, whitespace, strings, and integers
 * without a sign. Each step takes the index where something has to begin and answers the index
 * after it, or {@link #NOWHERE} if something else is there. From nowhere, every step leads nowhere.
 */
final class PlainJson {
  /** Behind any end, and not so far that there is no going on from there. */
  static final int NOWHERE = Integer.MAX_VALUE / 2;

  /** Every number up to this length fits a long. */
  private static final int MAX_DIGITS = 18;

  /** Which bytes, taken as unsigned, stand for themselves inside a string. */
  private static final boolean[] LITERAL = new boolean[256];

  static {
    Arrays.fill(LITERAL, ' ', LITERAL.length, true);
    LITERAL['"'] = false;
    LITERAL['\\'] = false;
  }

  private final byte[] bytes;

  /** Walks over any bytes. */
  PlainJson(byte[] bytes) {
    this.bytes = bytes;
  }

  /** After a token, with or without whitespace before it. */
  int after(char token, int start) {
    if (isAt(token, start)) {
      return start + 1;
    }
    int at = afterWhitespace(start);
    return isAt(token, at) ? at + 1 : NOWHERE;
  }

  /** After the whitespace, if there is any. */
  int afterWhitespace(int start) {
    int at = start;
    while (at < bytes.length && isWhitespace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** After a string without escapes. Whether it is UTF-8 is left to the caller. */
  int afterString(int start) {
    return isAt('"', start) ? afterQuote(afterLiterals(start + 1)) : NOWHERE;
  }

  /** After a string that may have escapes, right or wrong ones: that is left to the caller too. */
  int afterEscapedString(int start) {
    if (!isAt('"', start)) {
      return NOWHERE;
    }
    int at = afterLiterals(start + 1);
    while (isAt('\\', at)) {
      at = afterLiterals(at + 2);
    }
    return afterQuote(at);
  }

  /**
   * After an integer of at most 18 digits. Without the token after it, it may be part of a number.
   */
  int afterInteger(int start) {
    int limit = Math.min(bytes.length, start + MAX_DIGITS);
    int at = start;
    while (at < limit && isDigit(bytes[at])) {
      at++;
    }
    boolean hasLeadingZero = at - start > 1 && bytes[start] == '0';
    return at == start || hasLeadingZero ? NOWHERE : at;
  }

  /** The integer from an index to before the one that {@link #afterInteger} answered for it. */
  long integer(int start, int end) {
    long integer = 0;
    for (int i = start; i < end; i++) {
      integer = integer * 10 + bytes[i] - '0';
    }
    return integer;
  }

  /** Whether a character is at an index. */
  boolean isAt(char token, int index) {
    return index < bytes.length && bytes[index] == token;
  }

  /** Whether nothing but whitespace is left. */
  boolean isEnd(int start) {
    return afterWhitespace(start) == bytes.length;
  }

  private int afterQuote(int start) {
    return isAt('"', start) ? start + 1 : NOWHERE;
  }

  private int afterLiterals(int start) {
    int at = start;
    while (at < bytes.length && LITERAL[bytes[at] & 0xFF]) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isWhitespace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
