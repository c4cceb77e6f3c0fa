package io.spinboard.campaigns.cli;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes files of spins whose times are seconds after 2026-11-26T11:00:00Z. */
final class SpinFile {
  private static final long START_MICROS =
      Instant.parse("2026-11-26T11:00:00Z").getEpochSecond() * 1_000_000;

  private final List<String> lines = new ArrayList<>();

  /** Creates a spin of game 1 with a stake of 10 and without a team. */
  static Spin spin(int player, long win, double atSeconds) {
    return new Spin(player, 1, 10, win, micros(atSeconds), Spin.NO_TEAM, null, null);
  }

  static long micros(double atSeconds) {
    return START_MICROS + Math.round(atSeconds * 1_000_000);
  }

  /** Returns the same spin with another game. */
  static Spin ofGame(int game, Spin spin) {
    return new Spin(
        spin.playerId(),
        game,
        spin.stake(),
        spin.win(),
        spin.eventTimeMicros(),
        spin.teamId(),
        spin.teamName(),
        spin.spinId());
  }

  /** Returns the same spin with another stake. */
  static Spin withStake(int stake, Spin spin) {
    return new Spin(
        spin.playerId(),
        spin.gameId(),
        stake,
        spin.win(),
        spin.eventTimeMicros(),
        spin.teamId(),
        spin.teamName(),
        spin.spinId());
  }

  /** Returns the same spin for a team. */
  static Spin forTeam(int team, String name, Spin spin) {
    return new Spin(
        spin.playerId(),
        spin.gameId(),
        spin.stake(),
        spin.win(),
        spin.eventTimeMicros(),
        team,
        name,
        spin.spinId());
  }

  /** Returns the same spin with a spin id. */
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

  SpinFile add(Spin... spins) {
    for (Spin spin : spins) {
      lines.add(new String(SpinEncoder.encode(spin), StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Adds any text as a line. */
  SpinFile addLine(String line) {
    lines.add(line);
    return this;
  }

  /** Writes plain lines without partitions and offsets. */
  Path write(Path file) throws IOException {
    return Files.write(file, lines);
  }

  /** Writes a recording of partition 2 with offsets from 40. */
  Path record(Path file) throws IOException {
    List<String> recorded = new ArrayList<>();
    for (String line : lines) {
      RecordedRecord record =
          new RecordedRecord(
              2, 40 + recorded.size(), 0, null, line.getBytes(StandardCharsets.UTF_8));
      recorded.add(new String(RecordingLine.encode(record), StandardCharsets.UTF_8));
    }
    return Files.write(file, recorded);
  }
}
