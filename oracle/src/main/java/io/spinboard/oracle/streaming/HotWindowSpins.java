package io.spinboard.oracle.streaming;

import io.spinboard.events.Spin;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.Micros;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.HotStreakRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The spins in the long window of one tick's hot streaks, usually those of a minute. */
final class HotWindowSpins {
  private final HotStreakWindows windows;
  private final Instant asOf;
  private final long startMicros;
  private final long endMicros;
  private final List<Spin> spins = new ArrayList<>();

  /**
   * @param asOf the tick; null for no hot streaks
   */
  HotWindowSpins(Instant asOf, HotStreakWindows windows) {
    this.windows = windows;
    this.asOf = asOf;
    this.endMicros = asOf == null ? Long.MIN_VALUE : Micros.of(asOf);
    this.startMicros = asOf == null ? 0 : Micros.of(asOf.minus(windows.longWindow()));
  }

  /** Adds a spin that is not a duplicate; it is ignored outside of the window. */
  void add(Spin spin) {
    if (spin.eventTimeMicros() >= startMicros && spin.eventTimeMicros() < endMicros) {
      spins.add(spin);
    }
  }

  /** The hot streaks; empty without a tick. */
  List<HotStreakRow> hotStreaks(int topK) {
    return asOf == null
        ? List.of()
        : new NaiveRecount(spins, topK)
            .hotStreaks(asOf, windows.shortWindow(), windows.longWindow());
  }
}
