package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;

/**
 * The standings of one period that has not closed, and whether they changed since the last report.
 */
final class OpenPeriod<S extends PeriodStandings> {
  private final Period period;
  private final long firstMicros;
  private final long endMicros;
  private final S standings;
  private boolean changed;

  OpenPeriod(Period period, S standings, boolean changed) {
    this.period = period;
    this.firstMicros = period.kind() == PeriodKind.ALL_TIME ? Long.MIN_VALUE : period.startMicros();
    this.endMicros = period.kind().endOf(period.startMicros());
    this.standings = standings;
    this.changed = changed;
  }

  /** Whether an event time is in this period. */
  boolean contains(long eventTimeMicros) {
    return firstMicros <= eventTimeMicros && eventTimeMicros < endMicros;
  }

  void add(Spin spin) {
    standings.add(spin);
    changed = true;
  }

  /** Returns whether the standings have changed, and resets that. */
  boolean takeChanged() {
    boolean taken = changed;
    changed = false;
    return taken;
  }

  Period period() {
    return period;
  }

  S standings() {
    return standings;
  }

  boolean changed() {
    return changed;
  }
}
