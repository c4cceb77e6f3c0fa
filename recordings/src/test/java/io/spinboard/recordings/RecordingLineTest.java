package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RecordingLineTest {
  private static final String SPIN =
      "{\"playerId\":104,\"gameId\":13,\"stake\":10,\"win\":0,"
          + "\"eventTime\":\"2026-11-22 05:00:00.123456\", \"mood\" : [1,{\"_x\":2}] }";

  @Example
  void theLineOfASpinIsItsOwnJsonWithFieldsInFront() throws InvalidLineException {
    RecordedRecord recorded = recorded(SPIN);

    assertThat(
        text(RecordingLine.encode(recorded)),
        is(
            "{\"_partition\":0,\"_offset\":17,\"_timestamp\":1795237200000,\"_key\":\"104\","
                + SPIN.substring(1)));
    assertRoundTrips(recorded);
  }

  @Example
  void theFastParserDecodesSpinsAndNothingElse() {
    assertThat(
        FastLineParser.parse(RecordingLine.encode(recorded(SPIN.strip()))).value(),
        is(bytes(SPIN.strip())));
    assertThat(FastLineParser.parse(RecordingLine.encode(recorded("not a spin"))), nullValue());
    RecordedRecord escapedKey = new RecordedRecord(0, 1, 2, bytes("a\"b\u00e9"), bytes(SPIN));
    assertThat(FastLineParser.parse(RecordingLine.encode(escapedKey)), nullValue());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Example
  void otherTextValuesAreStoredAsText() throws InvalidLineException {
    for (String value :
        new String[] {
          "",
          "{",
          "{}",
          "[1]",
          "not \"JSON\"",
          SPIN + "\n",
          SPIN.substring(0, 20),
          "{\"_offset\":3}",
          SPIN.replace("{\"p", "{\"_key\":\"1\",\"p"),
          "\u0000\ud83c\udfb0\u202e",
          "{\"a\":1}"
        }) {
      RecordedRecord recorded = recorded(value);
      assertThat(text(RecordingLine.encode(recorded)), containsString("\"_value\":"));
      assertRoundTrips(recorded);
    }
  }

  @Example
  void binaryEmptyAndNullValuesRoundTrip() throws InvalidLineException {
    byte[] binary = {(byte) 0xc3, 0, '\n', (byte) 0xff};
    assertRoundTrips(new RecordedRecord(3, 0, 5, binary, binary));
    assertRoundTrips(new RecordedRecord(3, 0, 5, null, null));
    assertRoundTrips(
        new RecordedRecord(0, Long.MAX_VALUE, RecordedRecord.UNKNOWN, new byte[0], new byte[0]));
  }

  @Property(tries = 2000)
  void everyRecordRoundTrips(
      @ForAll @IntRange(min = 0) int partition,
      @ForAll @LongRange(min = 0) long offset,
      @ForAll @LongRange(min = -1) long timestamp,
      @ForAll byte[] key,
      @ForAll byte[] value)
      throws InvalidLineException {
    assertRoundTrips(new RecordedRecord(partition, offset, timestamp, key, value));
  }

  @Property(tries = 2000)
  void everyTextRoundTrips(@ForAll String value) throws InvalidLineException {
    byte[] bytes = value.getBytes(UTF_8);
    assertRoundTrips(new RecordedRecord(0, 1, 2, bytes, bytes));
  }

  @Example
  void aTruncatedLineIsInvalid() {
    for (String value : new String[] {"not a spin", SPIN.strip().replaceAll(", \"mood.*", "}")}) {
      String line = text(RecordingLine.encode(recorded(value)));
      for (int length = 20; length < line.length(); length++) {
        byte[] truncated = line.substring(0, length).getBytes(UTF_8);
        assertThrows(InvalidLineException.class, () -> RecordingLine.decode(truncated));
      }
    }
    assertThat(RecordingLine.matches("{\"playerId\":1}".getBytes(UTF_8)), is(false));
  }

  private static void assertRoundTrips(RecordedRecord recorded) throws InvalidLineException {
    byte[] line = RecordingLine.encode(recorded);
    assertThat(text(line).indexOf('\n'), is(-1));
    assertThat(RecordingLine.matches(line), is(true));
    RecordedRecord decoded = RecordingLine.decode(line);
    assertThat(decoded.partition(), is(recorded.partition()));
    assertThat(decoded.offset(), is(recorded.offset()));
    assertThat(decoded.timestampMillis(), is(recorded.timestampMillis()));
    assertThat(decoded.key(), is(recorded.key()));
    assertThat(decoded.value(), recorded.value() == null ? nullValue() : is(recorded.value()));
  }

  private static RecordedRecord recorded(String value) {
    return new RecordedRecord(
        0, 17, 1_795_237_200_000L, "104".getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static String text(byte[] line) {
    return new String(line, UTF_8);
  }
}
