package io.spinboard.pipeline.recovery;

import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import io.spinboard.oracle.published.PublishedBoardsReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads all boards repeatedly and as fast as possible while servers are stopped and started, and
 * records violations: boards with missing ranks or with rows out of order, sums that decrease, and
 * ticks that go back.
 */
final class BoardObserver implements AutoCloseable {
  private final RestartableStack stack;
  private final Thread thread = new Thread(this::observe, "board-observer");
  private final Set<String> violations = new HashSet<>();
  private final Map<String, Long> greatest = new HashMap<>();
  private final Map<Instant, List<HotStreakRow>> streaks = new TreeMap<>();
  private Instant latestTick = Instant.MIN;
  private long reads;
  private volatile boolean closed;

  private BoardObserver(RestartableStack stack) {
    this.stack = stack;
  }

  static BoardObserver start(RestartableStack stack) {
    BoardObserver observer = new BoardObserver(stack);
    observer.thread.start();
    return observer;
  }

  private void observe() {
    while (!closed) {
      try (Connection reader = stack.reader()) {
        while (!closed) {
          check(new PublishedBoardsReader(reader).read(), consumed(reader));
        }
      } catch (SQLException unavailable) {
        // The test has stopped the database.
      }
    }
  }

  private static long consumed(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT consumed FROM spin_accounting")) {
      row.next();
      return row.getLong(1);
    }
  }

  private synchronized void check(Boards boards, long consumed) {
    reads++;
    boards.rows().collect(Collectors.groupingBy(BoardRow::board)).forEach(this::checkRanks);
    boards.topPlayers().forEach(this::checkNotDecreasing);
    boards.topTeams().forEach(this::checkNotDecreasing);
    boards.teamMvps().forEach(this::checkNotDecreasing);
    checkNotDecreasing("records consumed", consumed);
    if (!boards.hotStreaks().isEmpty()) {
      checkTick(boards.hotStreaks());
    }
  }

  private void checkRanks(BoardId board, List<? extends BoardRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).rank() != i + 1) {
        violations.add("ranks are missing on %s: %s".formatted(board, rows));
      }
      if (i > 0 && sortKey(rows.get(i - 1)) < sortKey(rows.get(i))) {
        violations.add("rows of %s are out of order: %s".formatted(board, rows));
      }
    }
  }

  private static double sortKey(BoardRow row) {
    if (row instanceof PlayerRow player) {
      return player.totalScore();
    } else if (row instanceof TeamRow team) {
      return team.totalScore();
    } else if (row instanceof MvpRow mvp) {
      return mvp.contribRatio();
    } else if (row instanceof HotStreakRow hot) {
      return hot.hotness();
    }
    throw new IllegalArgumentException(row.toString());
  }

  private void checkNotDecreasing(PlayerRow row) {
    checkNotDecreasing(
        "points of player %d on %s".formatted(row.playerId(), row.board()), row.totalScore());
    checkNotDecreasing(
        "spins of player %d on %s".formatted(row.playerId(), row.board()), row.spins());
  }

  private void checkNotDecreasing(TeamRow row) {
    checkNotDecreasing(
        "points of team %d on %s".formatted(row.teamId(), row.board()), row.totalScore());
    checkNotDecreasing("spins of team %d on %s".formatted(row.teamId(), row.board()), row.spins());
  }

  private void checkNotDecreasing(MvpRow row) {
    checkNotDecreasing(
        "points of team %d on %s".formatted(row.teamId(), row.board()), row.teamTotal());
  }

  private void checkNotDecreasing(String name, long value) {
    Long before = greatest.merge(name, value, Math::max);
    if (before > value) {
      violations.add("%s decreased from %d to %d".formatted(name, before, value));
    }
  }

  private void checkTick(List<HotStreakRow> rows) {
    Instant tick = rows.get(0).asOf();
    if (tick.isBefore(latestTick)) {
      violations.add("hot streaks went back from %s to %s".formatted(latestTick, tick));
    }
    latestTick = tick;
    List<HotStreakRow> before = streaks.put(tick, rows);
    if (before != null && !before.equals(rows)) {
      violations.add("hot streaks as of %s changed from %s to %s".formatted(tick, before, rows));
    }
  }

  /** All violations so far. */
  synchronized Collection<String> violations() {
    return new ArrayList<>(violations);
  }

  /** The observed hot streaks, by tick. */
  synchronized Map<Instant, List<HotStreakRow>> streaks() {
    return new TreeMap<>(streaks);
  }

  /** The number of times all boards were read. */
  synchronized long reads() {
    return reads;
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
