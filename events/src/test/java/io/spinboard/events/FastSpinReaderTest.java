package io.spinboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values are plain; {@link SpinDecoderTest} covers the others. */
class FastSpinReaderTest {
  private static final long TIME = 1_795_323_600_000_000L;
  private static final Spin BARE = new Spin(104, 12, 150, 300, TIME, Spin.NO_TEAM, null, null);
  private static final Spin FULL = new Spin(104, 12, 150, 300, TIME, 7, "Teal-Ibis", "a-1");

  private static final List<String> REQUIRED =
      List.of(
          "'playerId':104",
          "'gameId':12",
          "'stake':150",
          "'win':300",
          "'eventTime':'2026-11-22 05:00:00'");
  private static final List<String> OPTIONAL =
      List.of("'teamId':7", "'teamName':'Teal-Ibis'", "'spinId':'a-1'");

  private final TeamNameCache teamNames = new TeamNameCache();

  @Test
  void readsEncodedSpins() {
    for (Spin spin :
        List.of(
            BARE,
            FULL,
            new Spin(104, 12, 150, 300, TIME + 1, Spin.NO_TEAM, null, "a-1"),
            new Spin(104, 12, 150, 300, TIME + 123_456, 7, null, null),
            new Spin(104, 12, 150, 300, TIME, 7, "Zoë \"Z\" 😀", "Größe"),
            new Spin(0, 0, 0, 0, 0, 0, "", ""))) {
      assertThat(FastSpinReader.read(SpinEncoder.encode(spin), teamNames), is(spin));
    }
  }

  @Test
  void readsTheFieldsInAnyOrder() {
    List<String> fields = new ArrayList<>(REQUIRED);
    fields.addAll(OPTIONAL);
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      Collections.shuffle(fields, random);
      assertThat(read("{" + String.join(",", fields) + "}"), is(FULL));
    }
  }

  @Test
  void ignoresWhitespace() {
    String spaced = " \t{ " + String.join(" ,\r\n ", REQUIRED).replace("':", "' : ") + " }\n ";

    assertThat(read(spaced), is(BARE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'x':1", "'x':'y'", "'':''", "'é':'😀'", "'Win':'-'", "'win ':0", "'x':1,'x':2"})
  void skipsUnknownStringsAndIntegers(String field) {
    assertThat(read(object(field)), is(BARE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "-1", "01", "0.5", "1e3", "[]", "{}", "'\\u0041'", ""})
  void declinesOtherUnknownValues(String value) {
    assertNotPlain("x", value);
  }

  @ParameterizedTest
  @CsvSource({
    "playerId, 2147483647, 2147483648",
    "gameId,   2147483647, 2147483648",
    "stake,    2147483647, 2147483648",
    "win,      1000000000000, 1000000000001",
    "teamId,   2147483647, 2147483648",
    "x,        999999999999999999, 1000000000000000000",
  })
  void readsIntegersInRange(String field, String largest, String tooLarge) {
    assertPlain(field, "0");
    assertPlain(field, largest);
    assertNotPlain(field, tooLarge);
    assertNotPlain(field, tooLarge + "0".repeat(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"playerId", "gameId", "stake", "win", "teamId"})
  void declinesOtherNumbers(String field) {
    for (String value : List.of("-0", "-1", "00", "01", "1.0", "1e0", "+1", "'1'", "null", "")) {
      assertNotPlain(field, value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"teamName", "spinId"})
  void readsTextsOfUpTo64Characters(String field) {
    for (String character : List.of("x", "é", "日", "😀")) {
      assertPlain(field, "'" + character.repeat(64) + "'");
      assertNotPlain(field, "'" + character.repeat(65) + "'");
    }
    for (String value : List.of("'\uFFFD'", "'\t'", "'\u0000'", "'", "null", "7", "")) {
      assertNotPlain(field, value);
    }
  }

  @Test
  void readsEscapesInATeamNameOnly() {
    assertThat(read(object("'teamName':'\\ud83d\\ude00\\\\'")).teamName(), is("😀\\"));
    for (String bad : List.of("\\ud83d", "\\u0000", "\\u00", "\\x", "\\")) {
      assertNotPlain("teamName", "'" + bad + "'");
    }
    assertNotPlain("spinId", "'\\u0041'");
    assertNotPlain("\\u0077in", "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22 05:00:00.000000999",
        "2026-11-22T05:00:00Z",
        "2026-11-22T05:00:00.0Z",
        "2026-11-22T06:30:00+01:30",
      })
  void readsEveryFormOfAnEventTime(String time) {
    assertThat(read(object("").replace("2026-11-22 05:00:00", time)), is(BARE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'2026-11-22 24:00:00'", "'2026-11-22'", "''", "1795323600", "null", ""})
  void declinesOtherTimes(String time) {
    assertNotPlain("eventTime", time);
  }

  @Test
  void declinesRepeatedAndMissingFields() {
    for (String field : REQUIRED) {
      assertThat(read(object(field)), is(nullValue()));
      assertThat(read(object("").replace(field, "'x':0")), is(nullValue()));
    }
    for (String field : OPTIONAL) {
      assertThat(read(object(field + "," + field)), is(nullValue()));
    }
  }

  @Test
  void declinesTruncatedValuesAndTrailingBytes() {
    byte[] value = SpinEncoder.encode(FULL);
    for (int length = 0; length < value.length; length++) {
      assertThat(FastSpinReader.read(Arrays.copyOf(value, length), teamNames), is(nullValue()));
    }
    for (String rest : List.of("}", ",", "{}", "\u0000", "x")) {
      assertThat(read(object("") + rest), is(nullValue()));
    }
    assertThat(read("\uFEFF" + object("")), is(nullValue()));
    assertThat(read(object("").replace("}", ",}")), is(nullValue()));
  }

  private void assertPlain(String field, String value) {
    assertThat(read(with(field, value)), is(notNullValue()));
  }

  private void assertNotPlain(String field, String value) {
    assertThat(read(with(field, value)), is(nullValue()));
  }

  private Spin read(String json) {
    return FastSpinReader.read(json.replace('\'', '"').getBytes(UTF_8), teamNames);
  }

  /** The bare spin's JSON with one field added or replaced. */
  private static String with(String field, String value) {
    String start = "'" + field + "':";
    List<String> fields = new ArrayList<>(REQUIRED);
    fields.removeIf(other -> other.startsWith(start));
    fields.add(start + value);
    return "{" + String.join(",", fields) + "}";
  }

  /** The bare spin's JSON with fields appended. */
  private static String object(String rest) {
    return "{" + String.join(",", REQUIRED) + (rest.isEmpty() ? "" : ",") + rest + "}";
  }
}
