package io.spinboard.pipeline.standings;

import java.util.concurrent.TimeUnit;

/** The UTC calendar periods that boards are kept for. */
public enum PeriodKind {
  /** A single period that never closes. */
  ALL_TIME('A', 0, 0),
  /** Full hours. */
  HOURLY('H', TimeUnit.HOURS.toMicros(1), 0),
  /** Days from midnight UTC. */
  DAILY('D', TimeUnit.DAYS.toMicros(1), 0),
  /** ISO weeks; 1970-01-05 was a Monday. */
  WEEKLY('W', TimeUnit.DAYS.toMicros(7), TimeUnit.DAYS.toMicros(4));

  private final char code;
  private final long lengthMicros;
  private final long firstStartMicros;

  PeriodKind(char code, long lengthMicros, long firstStartMicros) {
    this.code = code;
    this.lengthMicros = lengthMicros;
    this.firstStartMicros = firstStartMicros;
  }

  /** Identifies this kind in keys of state. */
  char code() {
    return code;
  }

  /** The kind with a code. */
  static PeriodKind ofCode(char code) {
    for (PeriodKind period : values()) {
      if (period.code == code) {
        return period;
      }
    }
    throw new IllegalArgumentException("no period has the code " + code);
  }

  /** The start of the period that {@code micros} is in; 0 (1970-01-01) for {@link #ALL_TIME}. */
  public long startOf(long micros) {
    return this == ALL_TIME ? 0 : micros - Math.floorMod(micros - firstStartMicros, lengthMicros);
  }

  /**
   * The end, exclusive, of the period that starts at {@code startMicros}; {@code Long.MAX_VALUE}
   * for {@link #ALL_TIME}.
   */
  public long endOf(long startMicros) {
    return this == ALL_TIME ? Long.MAX_VALUE : startMicros + lengthMicros;
  }
}
