package io.spinboard.pipeline.story;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Builds a spin for a test: {@code spin(7, 100, "12:00:01").team(3, "Red")}.
 *
 * @param spin the spin
 */
public record TestSpin(Spin spin) {
  /** The date of times without a date, a Wednesday. */
  private static final String DAY = "2026-11-18T";

  /**
   * A spin without a team and without a spin id.
   *
   * @param at UTC, {@code 12:00:01.5} or {@code 2026-11-22T12:00:01.5}
   */
  public static TestSpin spin(int player, long win, String at) {
    return new TestSpin(new Spin(player, 10, 50, win, micros(at), Spin.NO_TEAM, null, null));
  }

  /** This spin with a team id but no team name. */
  public TestSpin team(int teamId) {
    return team(teamId, null);
  }

  /** This spin with a team. */
  public TestSpin team(int teamId, String teamName) {
    return with(teamId, teamName, spin.spinId());
  }

  /** This spin with a spin id. */
  public TestSpin id(String spinId) {
    return with(spin.teamId(), spin.teamName(), spinId);
  }

  /** This spin with another stake. */
  public TestSpin stake(int stake) {
    return new TestSpin(
        new Spin(
            spin.playerId(),
            spin.gameId(),
            stake,
            spin.win(),
            spin.eventTimeMicros(),
            spin.teamId(),
            spin.teamName(),
            spin.spinId()));
  }

  /** This spin in another game. */
  public TestSpin game(int gameId) {
    return new TestSpin(
        new Spin(
            spin.playerId(),
            gameId,
            spin.stake(),
            spin.win(),
            spin.eventTimeMicros(),
            spin.teamId(),
            spin.teamName(),
            spin.spinId()));
  }

  private TestSpin with(int teamId, String teamName, String spinId) {
    return new TestSpin(
        new Spin(
            spin.playerId(),
            spin.gameId(),
            spin.stake(),
            spin.win(),
            spin.eventTimeMicros(),
            teamId,
            teamName,
            spinId));
  }

  /** Parses a time as in {@link #spin}. */
  static Instant instant(String at) {
    return Instant.parse((at.contains("T") ? at : DAY + at) + "Z");
  }

  static long micros(String at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant(at));
  }
}
