package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;

/** The standings of one period that may still change, and whether they did. */
final class OpenPeriod<S extends Standings> {
  private final PeriodStart start;
  private final long firstMicros;
  private final long endMicros;
  private final S standings;
  private boolean changed;

  OpenPeriod(PeriodStart start, S standings, boolean changed) {
    this.start = start;
    this.firstMicros = start.period() == Period.ALL_TIME ? Long.MIN_VALUE : start.startMicros();
    this.endMicros = start.period().endOf(start.startMicros());
    this.standings = standings;
    this.changed = changed;
  }

  boolean holds(long eventTimeMicros) {
    return firstMicros <= eventTimeMicros && eventTimeMicros < endMicros;
  }

  void add(Spin spin) {
    standings.add(spin);
    changed = true;
  }

  /** Whether it changed since this was last asked. */
  boolean takeChanged() {
    boolean taken = changed;
    changed = false;
    return taken;
  }

  PeriodStart start() {
    return start;
  }

  S standings() {
    return standings;
  }

  boolean changed() {
    return changed;
  }
}
