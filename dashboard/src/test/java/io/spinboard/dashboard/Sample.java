package io.spinboard.dashboard;

import io.spinboard.dashboard.BoardDatabase.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Boards that look like those of an ordinary evening. */
public final class Sample {
  private static final List<String> TEAMS =
      List.of(
          "Silver-Raven",
          "Olive-Otter",
          "Crimson-Gecko",
          "Coral-Falcon",
          "Ivory-Koala",
          "Teal-Stoat",
          "Ruby-Panther",
          "Golden-Ibis",
          "Emerald-Heron",
          "Jade-Lynx");

  private Sample() {}

  /** Everything, for each kind of period and the hours before; later rounds have other ranks. */
  public static void publish(BoardDatabase database, int round) throws SQLException {
    publishPeriod(database, "ALL_TIME", Instant.EPOCH, round);
    Instant now = Instant.now();
    publishPeriod(database, "DAILY", now.truncatedTo(ChronoUnit.DAYS), round);
    publishPeriod(database, "HOURLY", now.truncatedTo(ChronoUnit.HOURS), round);
    database.publishHot(now.truncatedTo(ChronoUnit.SECONDS), entries(round, 37, 1_500));
  }

  /** Hours that are over, newest first. */
  public static void publishPast(BoardDatabase database, int hours) throws SQLException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    for (int hour = 1; hour <= hours; hour++) {
      publishPeriod(database, "HOURLY", now.minus(hour, ChronoUnit.HOURS), hour * 3);
    }
  }

  private static void publishPeriod(BoardDatabase database, String period, Instant start, int round)
      throws SQLException {
    database.publishTeams(period, start, entries(round, 0, 60_000));
    database.publishMvps(period, start, entries(round, 500, 50_000));
    database.publishPlayers(period, start, entries(round, 100, 22_000));
  }

  private static List<Entry> entries(int round, int firstId, long most) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < TEAMS.size(); i++) {
      double part = 1 - 0.07 * i + 0.09 * Math.sin(round * 1.7 + i * 2.3 + firstId);
      entries.add(new Entry(firstId + i * 13, TEAMS.get(i), (long) (most * 0.88 * part)));
    }
    entries.sort(Comparator.comparingLong(Entry::score).reversed().thenComparing(Entry::id));
    return entries;
  }
}
