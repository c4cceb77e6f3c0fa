package io.spinboard.dashboard.boards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of calendar periods that have boards. Periods are in UTC. */
public enum BoardPeriodKind {
  /** One period from 1970 that never ends. */
  ALL_TIME,
  /** A day from midnight. */
  DAILY,
  /** A full hour. */
  HOURLY,
  /** A week from Monday. */
  WEEKLY;

  /** Returns the kind with the given name, or empty if the name is unknown. */
  public static Optional<BoardPeriodKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Returns the start of the period that contains a time. */
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

  /** Returns the exclusive end of the period with the given start; null for {@link #ALL_TIME}. */
  public Instant endOf(Instant start) {
    return switch (this) {
      case ALL_TIME -> null;
      case HOURLY -> start.plus(1, ChronoUnit.HOURS);
      case DAILY -> start.plus(1, ChronoUnit.DAYS);
      case WEEKLY -> start.plus(7, ChronoUnit.DAYS);
    };
  }
}
