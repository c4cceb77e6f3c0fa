package io.spinboard.dashboard.boards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** The calendar periods of boards, in UTC. */
public enum Period {
  /** Everything since 1970; never closed. */
  ALL_TIME,
  /** A day from midnight. */
  DAILY,
  /** A full hour. */
  HOURLY,
  /** A week from Monday. */
  WEEKLY;

  /** The one of that name, if there is one. */
  public static Optional<Period> of(String name) {
    return Arrays.stream(values()).filter(period -> period.name().equals(name)).findFirst();
  }

  /** Start of the period that a time is in. */
  public Instant startOf(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return switch (this) {
      case ALL_TIME -> Instant.EPOCH;
      case HOURLY -> time.truncatedTo(ChronoUnit.HOURS);
      case DAILY -> time.truncatedTo(ChronoUnit.DAYS);
      case WEEKLY ->
          utc.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .truncatedTo(ChronoUnit.DAYS)
              .toInstant();
    };
  }

  /** The first moment after the period of that start; null for {@link #ALL_TIME}. */
  public Instant endOf(Instant start) {
    return switch (this) {
      case ALL_TIME -> null;
      case HOURLY -> start.plus(1, ChronoUnit.HOURS);
      case DAILY -> start.plus(1, ChronoUnit.DAYS);
      case WEEKLY -> start.plus(7, ChronoUnit.DAYS);
    };
  }
}
