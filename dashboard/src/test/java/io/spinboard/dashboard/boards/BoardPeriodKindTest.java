package io.spinboard.dashboard.boards;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BoardPeriodKindTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-22T05:59:59.999999Z");

  @Test
  void aTimeBelongsToOnePeriodOfEachKind() {
    assertThat(BoardPeriodKind.HOURLY.startOf(SUNDAY), is(Instant.parse("2026-11-22T05:00:00Z")));
    assertThat(BoardPeriodKind.DAILY.startOf(SUNDAY), is(Instant.parse("2026-11-22T00:00:00Z")));
    assertThat(BoardPeriodKind.WEEKLY.startOf(SUNDAY), is(Instant.parse("2026-11-16T00:00:00Z")));
    assertThat(BoardPeriodKind.ALL_TIME.startOf(SUNDAY), is(Instant.EPOCH));
  }

  @Test
  void aPeriodStartsWhereThePreviousOneEnds() {
    for (BoardPeriodKind kind :
        new BoardPeriodKind[] {
          BoardPeriodKind.HOURLY, BoardPeriodKind.DAILY, BoardPeriodKind.WEEKLY
        }) {
      Instant end = kind.endOf(kind.startOf(SUNDAY));
      assertThat(kind.startOf(end), is(end));
      assertThat(kind.startOf(end.minusNanos(1)), is(kind.startOf(SUNDAY)));
    }
    assertThat(BoardPeriodKind.ALL_TIME.endOf(Instant.EPOCH), is(nullValue()));
  }
}
