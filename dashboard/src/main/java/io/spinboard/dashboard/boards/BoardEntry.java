package io.spinboard.dashboard.boards;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * An entry of a board. Sums are JSON strings because they may exceed 2^53, the limit of exact
 * numbers in many JSON parsers.
 */
public sealed interface BoardEntry {
  /** Rank on the board, from 1. */
  int rank();

  /** When the board was written; equal for all entries of a board. */
  Instant publishedAt();

  /**
   * An entry of the top players.
   *
   * @param rank rank on the board, from 1
   * @param playerId the player
   * @param teamId team of the player's latest spin with a team; null if there is none
   * @param teamName display name of the team; null if unknown
   * @param totalScore sum of wins, minor currency units
   * @param spins number of spins in the sum
   * @param publishedAt when the board was written
   */
  record PlayerEntry(
      int rank,
      int playerId,
      Integer teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long totalScore,
      long spins,
      @JsonIgnore Instant publishedAt)
      implements BoardEntry {}

  /**
   * An entry of the top teams.
   *
   * @param rank rank on the board, from 1
   * @param teamId the team
   * @param teamName display name of the team; null if unknown
   * @param totalScore sum of wins, minor currency units
   * @param spins number of spins in the sum
   * @param publishedAt when the board was written
   */
  record TeamEntry(
      int rank,
      int teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long totalScore,
      long spins,
      @JsonIgnore Instant publishedAt)
      implements BoardEntry {}

  /**
   * A team's most valuable player.
   *
   * @param rank rank on the board, from 1, by {@code contribRatio}
   * @param playerId the player
   * @param teamId the team
   * @param teamName display name of the team; null if unknown
   * @param playerTotal sum of the player's wins for the team, minor currency units
   * @param teamTotal sum of the team's wins, minor currency units
   * @param contribRatio {@code playerTotal / teamTotal}, 0 to 1
   * @param publishedAt when the board was written
   */
  record MvpEntry(
      int rank,
      int playerId,
      int teamId,
      String teamName,
      @JsonFormat(shape = Shape.STRING) long playerTotal,
      @JsonFormat(shape = Shape.STRING) long teamTotal,
      double contribRatio,
      @JsonIgnore Instant publishedAt)
      implements BoardEntry {}

  /**
   * A player on a hot streak.
   *
   * @param rank rank on the board, from 1, by {@code hotness}
   * @param playerId the player
   * @param teamId team of the player's latest spin with a team; null if there is none
   * @param teamName display name of the team; null if unknown
   * @param shortTermAvg wins per spin in the short window, minor currency units
   * @param longTermAvg wins per spin in the long window, minor currency units
   * @param hotness {@code shortTermAvg / longTermAvg}
   * @param publishedAt when the board was written
   */
  record HotPlayerEntry(
      int rank,
      int playerId,
      Integer teamId,
      String teamName,
      double shortTermAvg,
      double longTermAvg,
      double hotness,
      @JsonIgnore Instant publishedAt)
      implements BoardEntry {}
}
