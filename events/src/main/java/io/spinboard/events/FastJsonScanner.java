package io.spinboard.events;

import java.util.Arrays;

/**
 * Scans a subset of JSON: structural characters, whitespace, strings, and integers without a sign.
 * Each method takes the index where an element must start and returns the index after it, or {@link
 * #NO_MATCH} if it does not start there. Given {@code NO_MATCH}, every method returns {@code
 * NO_MATCH}.
 */
final class FastJsonScanner {
  /** An index after any end, small enough that adding to it does not overflow. */
  static final int NO_MATCH = Integer.MAX_VALUE / 2;

  /** Every number up to this length fits a long. */
  private static final int MAX_DIGITS = 18;

  /** Which unsigned byte values stand for themselves inside a string. */
  private static final boolean[] LITERAL = new boolean[256];

  static {
    Arrays.fill(LITERAL, ' ', LITERAL.length, true);
    LITERAL['"'] = false;
    LITERAL['\\'] = false;
  }

  private final byte[] bytes;

  FastJsonScanner(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The index after a structural character and any whitespace before it. */
  int after(char token, int start) {
    if (isAt(token, start)) {
      return start + 1;
    }
    int at = afterWhitespace(start);
    return isAt(token, at) ? at + 1 : NO_MATCH;
  }

  /** The index after any whitespace. */
  int afterWhitespace(int start) {
    int at = start;
    while (at < bytes.length && isWhitespace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** The index after a string without escapes. The caller checks that it is UTF-8. */
  int afterString(int start) {
    return isAt('"', start) ? afterQuote(afterLiterals(start + 1)) : NO_MATCH;
  }

  /** The index after a string with or without escapes. The caller checks escapes and UTF-8. */
  int afterEscapedString(int start) {
    if (!isAt('"', start)) {
      return NO_MATCH;
    }
    int at = afterLiterals(start + 1);
    while (isAt('\\', at)) {
      at = afterLiterals(at + 2);
    }
    return afterQuote(at);
  }

  /**
   * The index after an integer of at most 18 digits. The caller checks the next token: a fraction
   * or more digits may follow.
   */
  int afterInteger(int start) {
    int limit = Math.min(bytes.length, start + MAX_DIGITS);
    int at = start;
    while (at < limit && isDigit(bytes[at])) {
      at++;
    }
    boolean hasLeadingZero = at - start > 1 && bytes[start] == '0';
    return at == start || hasLeadingZero ? NO_MATCH : at;
  }

  /** The integer between {@code start} and {@code end}, as found by {@link #afterInteger}. */
  long integer(int start, int end) {
    long integer = 0;
    for (int i = start; i < end; i++) {
      integer = integer * 10 + bytes[i] - '0';
    }
    return integer;
  }

  /** Whether the byte at an index, which may be after the end, is a given character. */
  boolean isAt(char token, int index) {
    return index < bytes.length && bytes[index] == token;
  }

  /** Whether only whitespace remains. */
  boolean isEnd(int start) {
    return afterWhitespace(start) == bytes.length;
  }

  private int afterQuote(int start) {
    return isAt('"', start) ? start + 1 : NO_MATCH;
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
