package io.spinboard.pipeline.story;

import io.spinboard.events.Spin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A spin in the words of a test: {@code spin(7, 100, "12:00:01").team(3, "Red")}.
 *
 * @param spin what the pipeline is told
 */
public record Told(Spin spin) {
  /** A Wednesday, the day that times without a date are on. */
  private static final String DAY = "2026-11-18T";

  /**
   * A spin without a team and without an identity.
   *
   * @param at UTC, {@code 12:00:01.5} or {@code 2026-11-22T12:00:01.5}
   */
  public static Told spin(int player, long win, String at) {
    return new Told(new Spin(player, 10, 50, win, micros(at), Spin.NO_TEAM, null, null));
  }

  /** The same for a team whose name it does not carry. */
  public Told team(int teamId) {
    return team(teamId, null);
  }

  /** The same for a team of this name. */
  public Told team(int teamId, String teamName) {
    return with(teamId, teamName, spin.spinId());
  }

  /** The same with an identity. */
  public Told id(String spinId) {
    return with(spin.teamId(), spin.teamName(), spinId);
  }

  /** The same with another stake. */
  public Told stake(int stake) {
    return new Told(
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

  /** The same in another game. */
  public Told game(int gameId) {
    return new Told(
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

  private Told with(int teamId, String teamName, String spinId) {
    return new Told(
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

  /** The moment that a test speaks of. */
  static Instant moment(String at) {
    return Instant.parse((at.contains("T") ? at : DAY + at) + "Z");
  }

  static long micros(String at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment(at));
  }
}
