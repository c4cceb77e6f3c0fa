package io.spinboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes up values that are spins or nearly so, and damages them. What is made depends on a number
 * and on nothing else.
 */
final class OddValues {
  private static final String[] INTEGERS = {
    "1",
    "9",
    "10",
    "104",
    "2147483647",
    "2147483648",
    "4294967296",
    "1000000000000",
    "1000000000001",
    "999999999999999999",
    "1000000000000000000",
    "9223372036854775808",
    "18446744073709551617",
    "-0",
    "-1",
    "01",
    "00",
    "1.0",
    "1e3",
    "+1",
    "\"1\"",
    "null",
    "[]",
    "1 2",
  };

  private static final String[] TEXTS = {
    "Zoë",
    "日本",
    "😀",
    "\uFFFD",
    "\u2028",
    "\u007F",
    "x".repeat(65),
    "é".repeat(64),
    "é".repeat(65),
    "😀".repeat(64),
    "😀".repeat(65),
    "\\u0041",
    "Gr\\u00f6\\u00dfe",
    "\\\"",
    "\\\\",
    "\\/\\b\\n",
    "\\ud83d\\ude00",
    "\\ud83d",
    "\\ude00",
    "\\u0000",
    "\\ufffd",
    "\\x",
    "\\u12",
    "\\",
    "a\tb",
  };

  private static final String[] TIMES = {
    "2026-11-22T05:00:00Z",
    "2026-11-22T05:00:00.5Z",
    "2024-02-29T23:59:59.123456789Z",
    "2026-11-22T05:00:00+01:30",
    "2026-11-22T05:00:00-0130",
    "1969-12-31 23:59:59.999999",
    "0001-01-01 00:00:00",
    "0001-01-01T00:00:00+00:01",
    "9999-12-31 23:59:59.999999",
    "2026-02-29 00:00:00",
    "2026-11-22T05:00:00",
    "2026-11-22 24:00:00",
    "2026-11-22 05:00:0é",
    "2026-11-22\\u002005:00:00",
    "é026-11-22 05:00:00",
    "/026-11-22 05:00:00",
    ":026-11-22 05:00:00",
  };

  private static final String[] OTHERS = {
    "\"x\":1",
    "\"x\":\"y\"",
    "\"\":0",
    "\"é\":\"😀\"",
    "\"win \":\"1\"",
    "\"Win\":01",
    "\"wins\":-1",
    "\"w\\u0069n\":1",
    "\"x\":null",
    "\"x\":[{}]",
    "\"x\":1.5",
    "\"x\":\"\\u0041\"",
    "\"x\":\"\t\"",
    "\"win\":1",
    "\"teamId\":null",
    "\"spinId\":\"a\"",
    "\"eventTime\":\"2026-11-22 05:00:00\"",
  };

  private static final String[] SPACES = {
    " ", "\n", "\t", "\r", "\r\n    ", "\f", "\u00A0", "\uFEFF"
  };

  private static final int DAMAGED = 9;

  private final Random dice;

  private OddValues(long n) {
    this.dice = new Random(n * 0x9E3779B97F4A7C15L);
  }

  /** The n-th family of values: a whole one, and others that come of damage to it. */
  static List<byte[]> family(long n) {
    OddValues odd = new OddValues(n);
    byte[] whole = odd.json().getBytes(UTF_8);
    List<byte[]> family = new ArrayList<>(List.of(whole));
    for (int i = 0; i < DAMAGED; i++) {
      byte[] damaged = Damage.done(whole, odd.dice);
      family.add(odd.dice.nextInt(4) > 0 ? damaged : Damage.done(damaged, odd.dice));
    }
    return family;
  }

  private String json() {
    List<String> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      if (dice.nextInt(20) > 0 || (dice.nextInt(20) > 0 && Field.REQUIRED.contains(field))) {
        fields.add(space() + '"' + field.key + '"' + space() + ':' + space() + of(field) + space());
      }
    }
    while (dice.nextInt(6) == 0) {
      fields.add(one(OTHERS));
    }
    if (dice.nextBoolean()) {
      Collections.shuffle(fields, dice);
    }
    return space() + '{' + String.join(",", fields) + '}' + space();
  }

  private String of(Field field) {
    boolean odd = dice.nextInt(16) == 0;
    return switch (field) {
      case EVENT_TIME -> '"' + (odd ? one(TIMES) : EventTime.format(dice.nextLong() >>> 7)) + '"';
      case TEAM_NAME, SPIN_ID -> '"' + (odd ? one(TEXTS) : "x".repeat(dice.nextInt(65))) + '"';
      default -> odd ? one(INTEGERS) : Integer.toString(dice.nextInt() >>> (1 + dice.nextInt(31)));
    };
  }

  private String space() {
    return dice.nextInt(60) == 0 ? one(SPACES) : "";
  }

  private String one(String[] choices) {
    return choices[dice.nextInt(choices.length)];
  }
}
