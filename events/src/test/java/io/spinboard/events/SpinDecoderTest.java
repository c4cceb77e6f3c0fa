package io.spinboard.events;

import static io.spinboard.events.Rejection.Reason.BAD_EVENT_TIME;
import static io.spinboard.events.Rejection.Reason.FUTURE_EVENT_TIME;
import static io.spinboard.events.Rejection.Reason.MISSING_FIELD;
import static io.spinboard.events.Rejection.Reason.NOT_AN_OBJECT;
import static io.spinboard.events.Rejection.Reason.NOT_JSON;
import static io.spinboard.events.Rejection.Reason.OUT_OF_RANGE;
import static io.spinboard.events.Rejection.Reason.TOO_LARGE;
import static io.spinboard.events.Rejection.Reason.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Rejection.Reason;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpinDecoderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
  private static final long FIVE_O_CLOCK_MICROS = 1_795_323_600_000_000L;
  private static final Spin PLAIN =
      new Spin(104, 12, 150, 300, FIVE_O_CLOCK_MICROS, Spin.NO_TEAM, null, null);

  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofMinutes(1), InstantSource.fixed(NOW));

  @Test
  void decodesTheRequiredFields() {
    assertThat(decode(object("")), is(PLAIN));
  }

  @Test
  void decodesEveryField() {
    Decoded spin = decode(object(",'teamId':7,'teamName':'Teal-Ibis','spinId':'a-1'"));

    assertThat(spin, is(new Spin(104, 12, 150, 300, FIVE_O_CLOCK_MICROS, 7, "Teal-Ibis", "a-1")));
  }

  @Test
  void acceptsAnyFieldOrderAndIgnoresUnknownFields() {
    String json =
        """
         { "x": {"playerId": 9, "deep": [1, {"stake": []}]}, "eventTime" : "2026-11-22T06:00:00+01",
           "win":300,\t"stake":150, "y": 1e999, "z": "\\ud800", "gameId":12, "playerId":104 }\r
        """;

    assertThat(decode(json), is(PLAIN));
  }

  @Test
  void acceptsATeamNameWithoutATeamId() {
    Decoded spin = decode(object(",'teamName':'Teal-Ibis'"));

    assertThat(
        spin,
        is(new Spin(104, 12, 150, 300, FIVE_O_CLOCK_MICROS, Spin.NO_TEAM, "Teal-Ibis", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "2147483647"})
  void acceptsTheSmallestAndLargestInteger(String stake) {
    Decoded spin = decode(object(",'stake':" + stake));

    assertThat(((Spin) spin).stake(), is(Integer.parseInt(stake)));
  }

  @Test
  void acceptsTheLargestWin() {
    assertThat(((Spin) decode(object(",'win':1000000000000"))).win(), is(1_000_000_000_000L));
  }

  @Test
  void acceptsAUtf8ByteOrderMark() {
    assertThat(decode("\uFEFF" + object("")), is(PLAIN));
  }

  @Test
  void theLastOfRepeatedKeysWins() {
    assertThat(decode(object(",'win':1,'win':300")), is(PLAIN));
    assertThat(decode(object(",'win':'one','win':-5,'win':300")), is(PLAIN));
    assertThat(decode(object(",'teamId':-1,'teamId':7,'teamId':null")), is(PLAIN));
    assertThat(decode(object(",'spinId':'a','spinId':null")), is(PLAIN));
    assertRejected(object(",'win':-5"), OUT_OF_RANGE, "win");
    assertRejected(object(",'win':null"), MISSING_FIELD, "win");
  }

  @Test
  void rejectsATombstone() {
    assertThat(((Rejection) decoder.decode(null)).reason(), is(NOT_JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "spin",
        "{",
        "{'playerId':104",
        "{'playerId':104,}",
        "{playerId:104}",
        "{'x':01}",
        "{'x':+1}",
        "{'x':1.}",
        "{'x':.5}",
        "{'x':NaN}",
        "{'x':tru}",
        "{'x':'\\x'}",
        "{'x':'\t'}",
        "{} {}",
        "{}]",
        "1 2",
        "[1",
        "'open",
        "\u000b{}",
        "/* no comment */ {}",
      })
  void rejectsAnythingButOneJsonText(String json) {
    assertRejected(json.replace('\'', '"'), NOT_JSON, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {" x", "{}", ",", "\u0000", "]"})
  void rejectsTrailingTextAfterTheObject(String rest) {
    assertRejected(object("") + rest, NOT_JSON, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {",'x':[1}", ",'x':'\\u12'", ",'x':{'y'}", ",'x':nul", ",'x':-"})
  void malformedJsonOutranksEarlierDefects(String rest) {
    assertRejected("{'playerId':'x','stake':-1" + rest + "}", NOT_JSON, "");
    assertRejected(object(rest), NOT_JSON, "");
  }

  @Test
  void rejectsOtherEncodings() {
    for (Charset other : new Charset[] {UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE")}) {
      assertRejected(object("").getBytes(other), NOT_JSON);
      assertRejected("{}".getBytes(other), NOT_JSON);
      assertRejected("1".getBytes(other), NOT_JSON);
      assertRejected(("\uFEFF" + object("")).getBytes(other), NOT_JSON);
    }
    assertRejected(object(",'teamName':'Zoë'").getBytes(ISO_8859_1), NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082"})
  void rejectsMalformedUtf8(String bytes) {
    assertRejected(object(",'x':'" + bytes + "'").getBytes(ISO_8859_1), NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "12", "-0.5e3", "'spin'", "true", "null"})
  void rejectsJsonThatIsNotAnObject(String json) {
    assertRejected(json.replace('\'', '"'), NOT_AN_OBJECT, "found ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"playerId", "gameId", "stake", "win", "eventTime"})
  void rejectsASpinWithoutARequiredField(String field) {
    assertRejected(object("").replace(field, "other"), MISSING_FIELD, field);
    assertRejected(object(",'" + field + "':null"), MISSING_FIELD, field);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "playerId, '104'",
        "gameId, 12.0",
        "stake, 1e2",
        "win, true",
        "win, [300]",
        "win, {}",
        "eventTime, 1795323600",
        "eventTime, {}",
        "teamId, '7'",
        "teamId, 7.0",
        "teamName, 7",
        "teamName, ['Teal']",
        "spinId, false",
      })
  void rejectsAWrongType(String field, String value) {
    assertRejected(object(",'%s':%s".formatted(field, value)), WRONG_TYPE, field + " must be a");
  }

  @ParameterizedTest
  @CsvSource({
    "playerId, -1",
    "playerId, 2147483648",
    "gameId, -2147483649",
    "stake, 9223372036854775808",
    "win, -1",
    "win, 1000000000001",
    "win, 18446744073709551616",
    "teamId, -1",
    "teamId, 4294967296",
  })
  void rejectsAnIntegerOutOfRange(String field, String value) {
    assertRejected(object(",'%s':%s".formatted(field, value)), OUT_OF_RANGE, "not " + value);
  }

  @Test
  void rejectsAnOverlongInteger() {
    assertRejected(object(",'win':1" + "0".repeat(60_000)), OUT_OF_RANGE, "win");
    assertRejected(object(",'win':-1" + "0".repeat(60_000)), OUT_OF_RANGE, "win");
  }

  @ParameterizedTest
  @ValueSource(strings = {"teamName", "spinId"})
  void rejectsATextThatCannotBeStored(String field) {
    assertRejected(text(field, "x".repeat(65)), OUT_OF_RANGE, field);
    assertRejected(text(field, "\\u0000"), OUT_OF_RANGE, field + " must not contain U+0000");
    assertRejected(text(field, "a\\ud83d"), OUT_OF_RANGE, "\"a\\ud83d\"");
    assertRejected(text(field, "\\ude00b"), OUT_OF_RANGE, field);
    assertRejected(text(field, "\\ude00\\ud83d"), OUT_OF_RANGE, field);
  }

  @Test
  void limitsTextsByCodePointsNotUtf16Units() {
    String name = "😀".repeat(64);

    assertThat(((Spin) decode(text("teamName", name))).teamName(), is(name));
    assertThat(((Spin) decode(text("teamName", "\\ud83d\\ude00"))).teamName(), is("😀"));
    assertRejected(text("teamName", name + "x"), OUT_OF_RANGE, "teamName");
  }

  @Test
  void rejectsABadEventTime() {
    assertRejected(object(",'eventTime':'2026-02-30 00:00:00'"), BAD_EVENT_TIME, "2026-02-30");
    assertRejected(object(",'eventTime':''"), BAD_EVENT_TIME, "eventTime");
  }

  @Test
  void rejectsAnEventTimeTooFarAheadOfTheClock() {
    String latest = object(",'eventTime':'2026-11-22 06:01:00'");
    String tooLate = object(",'eventTime':'2026-11-22 06:01:00.000001'");

    assertThat(decode(latest), instanceOf(Spin.class));
    assertRejected(tooLate, FUTURE_EVENT_TIME, "eventTime 2026-11-22 06:01:00.000001");
  }

  @Test
  void acceptsAnEventTimeOnceTheClockCatchesUp() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    SpinDecoder decoderWithClock = new SpinDecoder(Duration.ofMinutes(1), now::get);
    byte[] value = object("").replace("05:00:00", "06:01:01").getBytes(UTF_8);

    assertThat(decoderWithClock.decode(value), instanceOf(Rejection.class));
    now.set(NOW.plusSeconds(1));
    assertThat(decoderWithClock.decode(value), instanceOf(Spin.class));
  }

  @Test
  void acceptsAnyEventTimeWithUnlimitedSkew() {
    SpinDecoder tolerant =
        new SpinDecoder(Duration.ofSeconds(Long.MAX_VALUE), InstantSource.fixed(NOW));

    assertThat(
        tolerant.decode(object(",'eventTime':'9999-12-31 23:59:59'").getBytes(UTF_8)),
        instanceOf(Spin.class));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SpinDecoder(Duration.ofSeconds(-1), InstantSource.system()));
  }

  @Test
  void acceptsValuesOfUpTo64KiB() {
    String json = object("");
    String padding = " ".repeat(65_536 - json.length());

    assertThat(decode(json + padding), is(PLAIN));
    assertRejected(json + padding + " ", TOO_LARGE, "65537 bytes, at most 65536");
  }

  @Test
  void acceptsAnyValidJsonOfUpTo64KiB() {
    int room = 65_000;

    assertThat(decode(object(",'x':" + "[".repeat(room / 2) + "]".repeat(room / 2))), is(PLAIN));
    assertThat(decode(object(",'x':" + "{'':".repeat(9000) + "0" + "}".repeat(9000))), is(PLAIN));
    assertThat(decode(object(",'x':1" + "0".repeat(room))), is(PLAIN));
    assertThat(decode(object(",'x':0." + "1".repeat(room))), is(PLAIN));
    assertThat(decode(object(",'" + "x".repeat(room) + "':0")), is(PLAIN));
    assertThat(decode(object(",'x':'" + "x".repeat(room) + "'")), is(PLAIN));
    assertRejected("[".repeat(room / 2) + "]".repeat(room / 2), NOT_AN_OBJECT, "an array");
    assertRejected("[".repeat(room), NOT_JSON, "");
  }

  @Test
  void reportsTheFirstReasonAmongSeveralDefects() {
    String future = ",'eventTime':'2027-01-01 00:00:00'";
    String badTime = ",'eventTime':'tomorrow'";
    String range = ",'stake':-1";
    String type = ",'teamId':'x'";
    String missing = ",'win':null";

    assertRejected(object(future), FUTURE_EVENT_TIME, "");
    assertRejected(object(future + range), OUT_OF_RANGE, "stake");
    assertRejected(object(badTime + range), OUT_OF_RANGE, "stake");
    assertRejected(object(badTime + range + type), WRONG_TYPE, "teamId");
    assertRejected(object(badTime + range + type + missing), MISSING_FIELD, "win");
  }

  @Test
  void describesTheValueOnOneShortPrintableLine() {
    Rejection rejection =
        assertRejected(
            object(",'stake':'a\\u0000\\n\\u2028\\u202e\\ud800😀é" + "x".repeat(1000) + "'"),
            WRONG_TYPE,
            "\"a\\u0000\\u000a\\u2028\\u202e\\ud800😀éxxx");

    assertThat(rejection.detail(), containsString("x…\""));
    assertThat(rejection.detail().length(), lessThan(160));
  }

  @Test
  void reportsTheByteOffsetOfMalformedJson() {
    assertThat(assertRejected("{\"x\":oops}", NOT_JSON, "oops").detail(), startsWith("at byte "));
  }

  private Rejection assertRejected(String json, Reason reason, String detail) {
    Rejection rejection = assertRejected(json.getBytes(UTF_8), reason);
    assertThat(rejection.detail(), containsString(detail));
    return rejection;
  }

  private Rejection assertRejected(byte[] value, Reason reason) {
    Decoded decoded = decoder.decode(value);
    assertThat(decoded, instanceOf(Rejection.class));
    assertThat(((Rejection) decoded).reason(), is(reason));
    return (Rejection) decoded;
  }

  private Decoded decode(String json) {
    return decoder.decode(json.getBytes(UTF_8));
  }

  private static String text(String field, String value) {
    return object(",'%s':'%s'".formatted(field, value));
  }

  /** The plain spin's JSON with text appended to its fields; apostrophes become quotes. */
  private static String object(String rest) {
    String fields =
        "'playerId':104,'gameId':12,'stake':150,'win':300,'eventTime':'2026-11-22 05:00:00'";
    return ("{" + fields + rest + "}").replace('\'', '"');
  }
}
