package io.spinboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Generates values that are valid or almost valid spins, and damaged copies of them. The values
 * depend only on the given number.
 */
final class RandomSpinValues {
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

  private static final int DAMAGED_COPIES = 9;

  private final Random random;

  private RandomSpinValues(long n) {
    this.random = new Random(n * 0x9E3779B97F4A7C15L);
  }

  /** The n-th family of values: an undamaged one and nine damaged copies. */
  static List<byte[]> family(long n) {
    RandomSpinValues values = new RandomSpinValues(n);
    byte[] whole = values.json().getBytes(UTF_8);
    List<byte[]> family = new ArrayList<>(List.of(whole));
    for (int i = 0; i < DAMAGED_COPIES; i++) {
      byte[] damaged = RandomDamage.damage(whole, values.random);
      family.add(
          values.random.nextInt(4) > 0 ? damaged : RandomDamage.damage(damaged, values.random));
    }
    return family;
  }

  private String json() {
    List<String> fields = new ArrayList<>();
    for (SpinField field : SpinField.values()) {
      if (random.nextInt(20) > 0
          || (random.nextInt(20) > 0 && SpinField.REQUIRED.contains(field))) {
        fields.add(space() + '"' + field.key + '"' + space() + ':' + space() + of(field) + space());
      }
    }
    while (random.nextInt(6) == 0) {
      fields.add(one(OTHERS));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(fields, random);
    }
    return space() + '{' + String.join(",", fields) + '}' + space();
  }

  private String of(SpinField field) {
    boolean unusual = random.nextInt(16) == 0;
    return switch (field) {
      case EVENT_TIME ->
          '"' + (unusual ? one(TIMES) : EventTime.format(random.nextLong() >>> 7)) + '"';
      case TEAM_NAME, SPIN_ID ->
          '"' + (unusual ? one(TEXTS) : "x".repeat(random.nextInt(65))) + '"';
      default ->
          unusual ? one(INTEGERS) : Integer.toString(random.nextInt() >>> (1 + random.nextInt(31)));
    };
  }

  private String space() {
    return random.nextInt(60) == 0 ? one(SPACES) : "";
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
