package io.spinboard.dashboard.boards;

import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A place on a board. Sums are strings in JSON: they may exceed 2^53, beyond which many programs
 * lose digits of numbers.
 */
public sealed interface Place {
  /** From 1. */
  int rank();

  /** When the board was written; the whole board has one. */
  Instant publishedAt();

  /**
   * One of the players with the most points.
   *
   * @param rank from 1
   * @param playerId the player
   * @param teamId team of the latest spin that names one; null if none did
   * @param teamName its display name; null if unknown
   * @param totalScore sum of wins, minor currency units
   * @param spins how many spins that took
   * @param publishedAt when the board was written
   */
  record OfPlayer(
      int rank,
      int playerId,
      Integer teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long totalScore,
      long spins,
      @JsonIgnore Instant publishedAt)
      implements Place {}

  /**
   * One of the teams with the most points.
   *
   * @param rank from 1
   * @param teamId the team
   * @param teamName its display name; null if unknown
   * @param totalScore sum of wins, minor currency units
   * @param spins how many spins that took
   * @param publishedAt when the board was written
   */
  record OfTeam(
      int rank,
      int teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long totalScore,
      long spins,
      @JsonIgnore Instant publishedAt)
      implements Place {}

  /**
   * A team's most valuable player.
   *
   * @param rank from 1, by the ratio
   * @param playerId the player
   * @param teamId the team
   * @param teamName its display name; null if unknown
   * @param playerTotal sum of the player's wins for the team, minor currency units
   * @param teamTotal sum of the team's wins, minor currency units
   * @param contribRatio the one by the other, 0 to 1
   * @param publishedAt when the board was written
   */
  record OfMvp(
      int rank,
      int playerId,
      int teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long playerTotal,
      @JsonFormat(shape = Shape.STRING) long teamTotal,
      double contribRatio,
      @JsonIgnore Instant publishedAt)
      implements Place {}

  /**
   * A player who wins more than usual.
   *
   * @param rank from 1, by hotness
   * @param playerId the player
   * @param teamId team of the latest spin that names one; null if none did
   * @param teamName its display name; null if unknown
   * @param shortTermAvg wins per spin of late, minor currency units
   * @param longTermAvg wins per spin in the longer run, minor currency units
   * @param hotness the one by the other
   * @param publishedAt when the board was written
   */
  record OfHotPlayer(
      int rank,
      int playerId,
      Integer teamId,
      String teamName,
      double shortTermAvg,
      double longTermAvg,
      double hotness,
      @JsonIgnore Instant publishedAt)
      implements Place {}
}
