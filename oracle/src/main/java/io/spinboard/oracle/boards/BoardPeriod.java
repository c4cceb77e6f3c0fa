package io.spinboard.oracle.boards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The kinds of calendar periods, in UTC; a period is {@code [start, next start)}. */
public enum BoardPeriod {
  /** Everything since the beginning; its start is shown as 1970-01-01 00:00 UTC. */
  ALL_TIME,
  HOURLY,
  DAILY,
  /** ISO weeks: they start on Mondays. */
  WEEKLY;

  /** The start of the period that contains an instant. */
  public Instant startOf(Instant instant) {
    OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
    OffsetDateTime day = utc.truncatedTo(ChronoUnit.DAYS);
    return switch (this) {
      case ALL_TIME -> Instant.EPOCH;
      case HOURLY -> utc.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAILY -> day.toInstant();
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
    };
  }
}
