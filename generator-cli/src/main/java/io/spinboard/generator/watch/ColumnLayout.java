package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Prints records in columns, with a heading on each screen. Text from players is last, so that it
 * cannot shift other columns, and without terminal control characters.
 */
final class ColumnLayout implements RecordLayout {
  /** About one screen. */
  private static final int RECORDS_PER_HEADING = 40;

  private static final int TEAM_WIDTH = 24;
  private static final String ROW = "%-26s  %8s  %6s  %7s  %8s  %-10s  %s";
  private static final String LAST_COLUMNS = "%-" + TEAM_WIDTH + "s  %s";

  private int records;

  @Override
  public String text(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {
    boolean due = records % RECORDS_PER_HEADING == 0;
    records++;
    return due ? heading() + "\n" + row(record, decoded) : row(record, decoded);
  }

  private static String heading() {
    String last = LAST_COLUMNS.formatted("team", "spin id");
    return ROW.formatted("event time", "player", "game", "stake", "win", "at", last);
  }

  private static String row(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {
    String at = record.partition() + "@" + record.offset();
    String row = decoded instanceof Spin spin ? row(spin, at) : row((Rejection) decoded, at);
    return row.stripTrailing();
  }

  private static String row(Spin spin, String at) {
    String spinId = spin.spinId() == null ? "" : Excerpt.of(spin.spinId());
    return ROW.formatted(
        EventTime.format(spin.eventTimeMicros()),
        spin.playerId(),
        spin.gameId(),
        spin.stake(),
        spin.win(),
        at,
        LAST_COLUMNS.formatted(shorten(team(spin)), spinId));
  }

  private static String row(Rejection rejection, String at) {
    String reason = "%s: %s".formatted(rejection.reason().code(), rejection.detail());
    return ROW.formatted("REJECTED", "", "", "", "", at, reason);
  }

  /** The id first, so that no name can hide it. */
  private static String team(Spin spin) {
    String number = spin.hasTeam() ? "#" + spin.teamId() : "";
    String name = spin.teamName() == null ? "" : Excerpt.of(spin.teamName());
    return (number + " " + name).strip();
  }

  private static String shorten(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= TEAM_WIDTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TEAM_WIDTH - 1)) + "…";
  }
}
