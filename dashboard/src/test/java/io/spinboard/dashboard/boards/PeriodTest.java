package io.spinboard.dashboard.boards;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-22T05:59:59.999999Z");

  @Test
  void aTimeIsInOnePeriodOfEachKind() {
    assertThat(Period.HOURLY.startOf(SUNDAY), is(Instant.parse("2026-11-22T05:00:00Z")));
    assertThat(Period.DAILY.startOf(SUNDAY), is(Instant.parse("2026-11-22T00:00:00Z")));
    assertThat(Period.WEEKLY.startOf(SUNDAY), is(Instant.parse("2026-11-16T00:00:00Z")));
    assertThat(Period.ALL_TIME.startOf(SUNDAY), is(Instant.EPOCH));
  }

  @Test
  void theNextOneBeginsWhereItEnds() {
    for (Period period : new Period[] {Period.HOURLY, Period.DAILY, Period.WEEKLY}) {
      Instant end = period.endOf(period.startOf(SUNDAY));
      assertThat(period.startOf(end), is(end));
      assertThat(period.startOf(end.minusNanos(1)), is(period.startOf(SUNDAY)));
    }
    assertThat(Period.ALL_TIME.endOf(Instant.EPOCH), is(nullValue()));
  }
}
