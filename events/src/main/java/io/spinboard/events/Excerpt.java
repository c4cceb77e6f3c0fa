package io.spinboard.events;

/** Shortens untrusted text for logs and tables: one line, printable, storable in PostgreSQL. */
public final class Excerpt {
  private static final int MAX_LENGTH = 100;

  private Excerpt() {}

  /** The first 100 or so characters of a text; unprintable ones become JSON escapes. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < text.length() && shown.length() < MAX_LENGTH) {
      int character = text.codePointAt(at);
      append(shown, character);
      at += Character.charCount(character);
    }
    return at < text.length() ? shown.append('…').toString() : shown.toString();
  }

  private static void append(StringBuilder shown, int character) {
    if (isShowable(character)) {
      shown.appendCodePoint(character);
      return;
    }
    for (char half : Character.toChars(character)) {
      shown.append("\\u%04x".formatted((int) half));
    }
  }

  private static boolean isShowable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
