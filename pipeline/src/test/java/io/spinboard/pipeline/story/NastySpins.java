package io.spinboard.pipeline.story;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A stream with everything that makes boards hard: ties, disorder, spins at the same moment, spins
 * delivered twice, players between teams and teams between names, quiet hours, the ends of hours,
 * days and weeks. The same seed always gives the same stream.
 */
public final class NastySpins {
  private static final long MICROS = 1_000_000;
  private static final int MOST_DISORDER_MICROS = 4_999_999;

  /** Shortly before the end of a day; of a week; of 1969; of a leap day. */
  private static final List<String> STARTS =
      List.of(
          "2026-11-18T23:20:00",
          "2026-11-22T22:50:00",
          "1969-12-31T23:59:30",
          "2024-02-29T20:00:00");

  private static final long[] WINS = {0, 0, 0, 1, 1, 2, 3, 100, 100, 999_999_999_999L};
  private static final String[] NAMES = {
    null, null, "Red", "Crimson", "red", "", "\uFF5E", "\uD83D\uDE00"
  };

  private final Random random;
  private final List<Spin> spins = new ArrayList<>();
  private long newest;

  private NastySpins(long seed) {
    random = new Random(seed);
    String start = STARTS.get(random.nextInt(STARTS.size()));
    newest = Told.spin(0, 0, start).spin().eventTimeMicros();
  }

  /** So many spins in the order in which they arrive, none more than 5 s behind the newest. */
  public static List<Spin> of(long seed, int count) {
    NastySpins nasty = new NastySpins(seed);
    while (nasty.spins.size() < count) {
      nasty.spins.add(nasty.oneIn(12) ? nasty.redelivered() : nasty.fresh());
    }
    return nasty.spins;
  }

  private Spin redelivered() {
    Spin earlier = spins.isEmpty() ? fresh() : spins.get(random.nextInt(spins.size()));
    return earlier.spinId() == null ? fresh() : earlier;
  }

  private Spin fresh() {
    newest += step();
    boolean hasTeam = !oneIn(4);
    return new Spin(
        random.nextInt(12),
        10,
        50,
        WINS[random.nextInt(WINS.length)],
        moment(),
        hasTeam ? random.nextInt(5) : Spin.NO_TEAM,
        hasTeam ? NAMES[random.nextInt(NAMES.length)] : null,
        oneIn(3) ? "spin-" + spins.size() : null);
  }

  private long step() {
    if (oneIn(60)) {
      return (20L + random.nextInt(300)) * 60 * MICROS;
    }
    return oneIn(3) ? 0 : random.nextInt(3_000_000);
  }

  /** Whole seconds are where windows begin and end. */
  private long moment() {
    long moment = newest - (oneIn(2) ? 0 : random.nextInt(MOST_DISORDER_MICROS));
    long second = Math.floorDiv(moment + MICROS - 1, MICROS) * MICROS;
    return oneIn(3) && second <= newest ? second : moment;
  }

  private boolean oneIn(int bound) {
    return random.nextInt(bound) == 0;
  }
}
