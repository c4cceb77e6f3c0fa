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
  void aSpinStaysTheObjectThatItIs() throws BrokenLineException {
    Recorded recorded = recorded(SPIN);

    assertThat(
        text(RecordingLine.of(recorded)),
        is(
            "{\"_partition\":0,\"_offset\":17,\"_timestamp\":1795237200000,\"_key\":\"104\","
                + SPIN.substring(1)));
    assertSame(recorded);
  }

  @Example
  void aSpinIsReadTheQuickWay() {
    assertThat(
        PlainLine.read(RecordingLine.of(recorded(SPIN.strip()))).value(), is(bytes(SPIN.strip())));
    assertThat(PlainLine.read(RecordingLine.of(recorded("no spin"))), nullValue());
    Recorded strange = new Recorded(0, 1, 2, bytes("a\"b\u00e9"), bytes(SPIN));
    assertThat(PlainLine.read(RecordingLine.of(strange)), nullValue());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Example
  void anythingElseIsToldAsText() throws BrokenLineException {
    for (String value :
        new String[] {
          "",
          "{",
          "{}",
          "[1]",
          "no \"JSON\"",
          SPIN + "\n",
          SPIN.substring(0, 20),
          "{\"_offset\":3}",
          SPIN.replace("{\"p", "{\"_key\":\"1\",\"p"),
          "\u0000\ud83c\udfb0\u202e",
          "{\"a\":1}"
        }) {
      Recorded recorded = recorded(value);
      assertThat(text(RecordingLine.of(recorded)), containsString("\"_value\":"));
      assertSame(recorded);
    }
  }

  @Example
  void whatIsNoTextAndWhatIsNothingComesBackToo() throws BrokenLineException {
    byte[] binary = {(byte) 0xc3, 0, '\n', (byte) 0xff};
    assertSame(new Recorded(3, 0, 5, binary, binary));
    assertSame(new Recorded(3, 0, 5, null, null));
    assertSame(new Recorded(0, Long.MAX_VALUE, Recorded.UNKNOWN, new byte[0], new byte[0]));
  }

  @Property(tries = 2000)
  void everyRecordComesBack(
      @ForAll @IntRange(min = 0) int partition,
      @ForAll @LongRange(min = 0) long offset,
      @ForAll @LongRange(min = -1) long timestamp,
      @ForAll byte[] key,
      @ForAll byte[] value)
      throws BrokenLineException {
    assertSame(new Recorded(partition, offset, timestamp, key, value));
  }

  @Property(tries = 2000)
  void everyTextComesBack(@ForAll String value) throws BrokenLineException {
    byte[] bytes = value.getBytes(UTF_8);
    assertSame(new Recorded(0, 1, 2, bytes, bytes));
  }

  @Example
  void aLineThatWasCutOffIsBroken() {
    for (String value : new String[] {"no spin", SPIN.strip().replaceAll(", \"mood.*", "}")}) {
      String line = text(RecordingLine.of(recorded(value)));
      for (int length = 20; length < line.length(); length++) {
        byte[] cut = line.substring(0, length).getBytes(UTF_8);
        assertThrows(BrokenLineException.class, () -> RecordingLine.read(cut));
      }
    }
    assertThat(RecordingLine.isOne("{\"playerId\":1}".getBytes(UTF_8)), is(false));
  }

  private static void assertSame(Recorded recorded) throws BrokenLineException {
    byte[] line = RecordingLine.of(recorded);
    assertThat(text(line).indexOf('\n'), is(-1));
    assertThat(RecordingLine.isOne(line), is(true));
    Recorded again = RecordingLine.read(line);
    assertThat(again.partition(), is(recorded.partition()));
    assertThat(again.offset(), is(recorded.offset()));
    assertThat(again.timestampMillis(), is(recorded.timestampMillis()));
    assertThat(again.key(), is(recorded.key()));
    assertThat(again.value(), recorded.value() == null ? nullValue() : is(recorded.value()));
  }

  private static Recorded recorded(String value) {
    return new Recorded(0, 17, 1_795_237_200_000L, "104".getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static String text(byte[] line) {
    return new String(line, UTF_8);
  }
}
