package io.spinboard.pipeline.story;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generates spins that are hard to rank: ties, disorder, equal event times, duplicates, players who
 * change teams, teams that change names, hours without spins, and the ends of hours, days and
 * weeks. Equal seeds give equal spins.
 */
public final class AdversarialSpins {
  private static final long MICROS = 1_000_000;
  private static final int MAX_DISORDER_MICROS = 4_999_999;

  /** Shortly before the end of a day, of a week, of 1969 and of a leap day. */
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

  private AdversarialSpins(long seed) {
    random = new Random(seed);
    String start = STARTS.get(random.nextInt(STARTS.size()));
    newest = TestSpin.spin(0, 0, start).spin().eventTimeMicros();
  }

  /**
   * Generates spins in the order of arrival. None is 5 s or more older than the newest one before
   * it.
   */
  public static List<Spin> of(long seed, int count) {
    AdversarialSpins generator = new AdversarialSpins(seed);
    while (generator.spins.size() < count) {
      generator.spins.add(generator.oneIn(12) ? generator.duplicate() : generator.next());
    }
    return generator.spins;
  }

  private Spin duplicate() {
    Spin earlier = spins.isEmpty() ? next() : spins.get(random.nextInt(spins.size()));
    return earlier.spinId() == null ? next() : earlier;
  }

  private Spin next() {
    newest += step();
    boolean hasTeam = !oneIn(4);
    return new Spin(
        random.nextInt(12),
        10,
        50,
        WINS[random.nextInt(WINS.length)],
        eventTime(),
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

  /** Often a whole second, where windows start and end. */
  private long eventTime() {
    long time = newest - (oneIn(2) ? 0 : random.nextInt(MAX_DISORDER_MICROS));
    long second = Math.floorDiv(time + MICROS - 1, MICROS) * MICROS;
    return oneIn(3) && second <= newest ? second : time;
  }

  private boolean oneIn(int bound) {
    return random.nextInt(bound) == 0;
  }
}
