package io.spinboard.replay.verify;

/** The order of texts that the database has with {@code collate "C"}, which is that of UTF-8. */
final class CodePoints {
  private CodePoints() {}

  /** Compares by code point; Java's own order is that of UTF-16, which puts emoji lower. */
  static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
