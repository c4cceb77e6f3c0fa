package io.spinboard.pipeline.standings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.beam.sdk.util.CoderUtils;

class PeriodKindTest {
  private static final long YEAR_1 = -62_135_596_800_000_000L;
  private static final long YEAR_9999 = 253_402_300_799_999_999L;

  @Property
  void startsEqualThoseOfTheOracle(
      @ForAll @LongRange(min = YEAR_1, max = YEAR_9999) long micros, @ForAll PeriodKind period) {
    Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    Instant start = Instant.EPOCH.plus(period.startOf(micros), ChronoUnit.MICROS);

    assertThat(
        start, is(io.spinboard.oracle.boards.BoardPeriod.valueOf(period.name()).startOf(moment)));
  }

  @Property
  void theEndOfAPeriodIsTheStartOfTheNext(
      @ForAll @LongRange(min = YEAR_1, max = YEAR_9999) long micros, @ForAll PeriodKind period) {
    long start = period.startOf(micros);
    long end = period.endOf(start);

    assertThat(period.startOf(start), is(start));
    if (period != PeriodKind.ALL_TIME) {
      assertThat(period.startOf(end - 1), is(start));
      assertThat(period.startOf(end), is(end));
    }
  }

  @Property(tries = 100)
  void periodsAreEncodedWithoutLoss(@ForAll PeriodKind period, @ForAll long start)
      throws IOException {
    Period key = new Period(period, start);
    PeriodCoder coder = new PeriodCoder();

    assertThat(
        CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, key)), is(key));
  }

  @Example
  void anUnknownCodeIsRejected() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> PeriodKind.ofCode('x'));

    assertThat(refusal.getMessage(), is("no period has the code x"));
  }
}
