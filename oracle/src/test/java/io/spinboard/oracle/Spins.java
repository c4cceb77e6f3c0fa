package io.spinboard.oracle;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Short ways to say a spin in a test. */
final class Spins {

  private Spins() {}

  static Spin spin(int player, long win, String at) {
    return new Spin(player, 10, 50, win, micros(at), Spin.NO_TEAM, null, null);
  }

  static Spin spin(int player, long win, String at, int team, String teamName) {
    return new Spin(player, 10, 50, win, micros(at), team, teamName, null);
  }

  static Spin withId(String id, Spin spin) {
    return new Spin(
        spin.playerId(),
        spin.gameId(),
        spin.stake(),
        spin.win(),
        spin.eventTimeMicros(),
        spin.teamId(),
        spin.teamName(),
        id);
  }

  private static long micros(String at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(at));
  }
}
