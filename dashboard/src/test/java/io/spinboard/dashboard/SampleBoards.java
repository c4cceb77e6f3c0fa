package io.spinboard.dashboard;

import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Publishes realistic boards at the time of the database's clock. */
public final class SampleBoards {
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

  private SampleBoards() {}

  /** Publishes all boards except the weekly ones. Different rounds have different ranks. */
  public static void publish(BoardDatabase database, int round) throws SQLException {
    publishCurrent(database, BoardPeriodKind.ALL_TIME, round);
    publishCurrent(database, BoardPeriodKind.DAILY, round);
    publishCurrent(database, BoardPeriodKind.HOURLY, round);
    database.publishHot(database.now().truncatedTo(ChronoUnit.SECONDS), entries(round, 37, 1_500));
  }

  /** Publishes the boards of the period that contains the current time. */
  public static void publishCurrent(BoardDatabase database, BoardPeriodKind kind, int round)
      throws SQLException {
    publishPeriod(database, kind.name(), kind.startOf(database.now()), round);
  }

  /** Publishes the boards of the hours before the current one. */
  public static void publishPastHours(BoardDatabase database, int hours) throws SQLException {
    Instant current = database.now().truncatedTo(ChronoUnit.HOURS);
    for (int hour = 1; hour <= hours; hour++) {
      publishPeriod(database, "HOURLY", current.minus(hour, ChronoUnit.HOURS), hour * 3);
    }
  }

  private static void publishPeriod(BoardDatabase database, String period, Instant start, int round)
      throws SQLException {
    database.publishTeams(period, start, entries(round, 0, 60_000));
    database.publishMvps(period, start, entries(round, 500, 50_000));
    database.publishPlayers(period, start, entries(round, 100, 22_000));
  }

  private static List<Entry> entries(int round, int firstId, long maxScore) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < TEAMS.size(); i++) {
      double share = 1 - 0.07 * i + 0.09 * Math.sin(round * 1.7 + i * 2.3 + firstId);
      entries.add(new Entry(firstId + i * 13, TEAMS.get(i), (long) (maxScore * 0.88 * share)));
    }
    entries.sort(Comparator.comparingLong(Entry::score).reversed().thenComparing(Entry::id));
    return entries;
  }
}
