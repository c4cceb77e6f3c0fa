package io.spinboard.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes at random: inserts, removes, repeats, replaces and flips bits. */
final class RandomDamage {
  private static final String[] FRAGMENTS = {
    "\"",
    "\\",
    "\\\\",
    "\\u0041",
    "\\u",
    ":",
    ",",
    "{",
    "}",
    "[",
    "]",
    "[1]",
    "{\"win\":1}",
    "\"win\":1,",
    ",\"x\":1",
    ",\"x\":\"y\"",
    "\"\":\"\",",
    "\"teamId\":7,",
    "\"teamName\":\"b\",",
    "null",
    "true",
    "0",
    "00",
    "1",
    "-",
    ".",
    ".5",
    "e1",
    "E+1",
    "99999999999",
    "Z",
    "T",
    " ",
    "\t",
    "\n",
    "\r",
    "\f",
    "\u000B",
    "\b",
    "\u0000",
    "\u001F",
    "\u007F",
    "/**/",
    "#",
    "'",
  };

  /** One byte per character: valid, overlong and truncated UTF-8, surrogates, other encodings. */
  private static final String[] BYTES = {
    "\u00EF\u00BB\u00BF",
    "\u00C3\u00A9",
    "\u00F0\u009F\u0098\u0080",
    "\u00EF\u00BF\u00BD",
    "\u0080",
    "\u00E9",
    "\u00FF",
    "\u00C0\u0080",
    "\u00C0\u00A2",
    "\u00C1\u00BF",
    "\u00E0\u0080\u00AF",
    "\u00E2\u0082",
    "\u00ED\u00A0\u0080",
    "\u00ED\u00B0\u0080",
    "\u00F0\u0080\u0080\u0080",
    "\u00F0\u009F\u0098",
    "\u00F4\u0090\u0080\u0080",
    "\u00FE\u00FF",
  };

  private RandomDamage() {}

  /** A copy of the bytes with one random change. */
  static byte[] damage(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> spliced(bytes, from, from, any(FRAGMENTS, random).getBytes(UTF_8));
      case 1 -> spliced(bytes, from, to, any(FRAGMENTS, random).getBytes(UTF_8));
      case 2 -> spliced(bytes, from, from, any(BYTES, random).getBytes(ISO_8859_1));
      case 3 -> spliced(bytes, from, to, new byte[0]);
      case 4 -> spliced(bytes, from, bytes.length, new byte[0]);
      case 5 -> spliced(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
      default -> flipped(bytes, from, random.nextInt(Byte.SIZE));
    };
  }

  /** A copy with the bytes between two indices replaced. */
  private static byte[] spliced(byte[] bytes, int from, int to, byte[] insertion) {
    byte[] spliced = new byte[from + insertion.length + bytes.length - to];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(insertion, 0, spliced, from, insertion.length);
    System.arraycopy(bytes, to, spliced, from + insertion.length, bytes.length - to);
    return spliced;
  }

  private static byte[] flipped(byte[] bytes, int index, int bit) {
    byte[] flipped = bytes.clone();
    if (index < flipped.length) {
      flipped[index] ^= (byte) (1 << bit);
    }
    return flipped;
  }

  private static String any(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}
