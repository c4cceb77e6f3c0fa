package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.HotRow;
import io.spinboard.replay.recount.Recount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The spins that hot streaks of one moment rest on; those of a minute, as a rule. */
final class RecentSpins {
  private final HotWindows windows;
  private final Instant asOf;
  private final long startMicros;
  private final long endMicros;
  private final List<Spin> spins = new ArrayList<>();

  /**
   * @param asOf the moment; null if there are no hot streaks
   */
  RecentSpins(Instant asOf, HotWindows windows) {
    this.windows = windows;
    this.asOf = asOf;
    this.endMicros = asOf == null ? Long.MIN_VALUE : Moments.micros(asOf);
    this.startMicros = asOf == null ? 0 : Moments.micros(asOf.minus(windows.longWindow()));
  }

  /** Takes in a spin that is no duplicate. */
  void add(Spin spin) {
    if (spin.eventTimeMicros() >= startMicros && spin.eventTimeMicros() < endMicros) {
      spins.add(spin);
    }
  }

  /** The hot streaks; none if no moment was given. */
  List<HotRow> hotStreaks(int topK) {
    return asOf == null
        ? List.of()
        : new Recount(spins, topK).hotStreaks(asOf, windows.shortWindow(), windows.longWindow());
  }
}
