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
 * A reader who reads at all boards as fast as it can while servers come and go, and takes down
 * everything that must never be seen: a board that is not whole or not in order, points that are
 * taken back, time that goes back.
 */
final class BoardObserver implements AutoCloseable {
  private final RestartableStack stack;
  private final Thread thread = new Thread(this::observe, "board-observer");
  private final Set<String> violations = new HashSet<>();
  private final Map<String, Long> mostSeen = new HashMap<>();
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
          look(new PublishedBoardsReader(reader).read(), accounted(reader));
        }
      } catch (SQLException away) {
        // The database is one of those who come and go.
      }
    }
  }

  private static long accounted(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT consumed FROM spin_accounting")) {
      row.next();
      return row.getLong(1);
    }
  }

  private synchronized void look(Boards boards, long consumed) {
    reads++;
    boards.rows().collect(Collectors.groupingBy(BoardRow::board)).forEach(this::mustBeWhole);
    boards.topPlayers().forEach(this::mustNotFall);
    boards.topTeams().forEach(this::mustNotFall);
    boards.teamMvps().forEach(this::mustNotFall);
    mustNotFall("records consumed", consumed);
    if (!boards.hotStreaks().isEmpty()) {
      mustGoOn(boards.hotStreaks());
    }
  }

  private void mustBeWhole(BoardId board, List<? extends BoardRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).rank() != i + 1) {
        violations.add("%s is not whole: %s".formatted(board, rows));
      }
      if (i > 0 && strength(rows.get(i - 1)) < strength(rows.get(i))) {
        violations.add("%s is not in order: %s".formatted(board, rows));
      }
    }
  }

  private static double strength(BoardRow row) {
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

  private void mustNotFall(PlayerRow row) {
    mustNotFall(
        "points of player %d on %s".formatted(row.playerId(), row.board()), row.totalScore());
    mustNotFall("spins of player %d on %s".formatted(row.playerId(), row.board()), row.spins());
  }

  private void mustNotFall(TeamRow row) {
    mustNotFall("points of team %d on %s".formatted(row.teamId(), row.board()), row.totalScore());
    mustNotFall("spins of team %d on %s".formatted(row.teamId(), row.board()), row.spins());
  }

  private void mustNotFall(MvpRow row) {
    mustNotFall("points of team %d on %s".formatted(row.teamId(), row.board()), row.teamTotal());
  }

  private void mustNotFall(String what, long now) {
    Long before = mostSeen.merge(what, now, Math::max);
    if (before > now) {
      violations.add("%s fell from %d to %d".formatted(what, before, now));
    }
  }

  private void mustGoOn(List<HotStreakRow> rows) {
    Instant tick = rows.get(0).asOf();
    if (tick.isBefore(latestTick)) {
      violations.add("hot streaks went back from %s to %s".formatted(latestTick, tick));
    }
    latestTick = tick;
    List<HotStreakRow> before = streaks.put(tick, rows);
    if (before != null && !before.equals(rows)) {
      violations.add("hot streaks as of %s were %s, then %s".formatted(tick, before, rows));
    }
  }

  /** What was seen that must never be. */
  synchronized Collection<String> violations() {
    return new ArrayList<>(violations);
  }

  /** The hot streaks that were seen, by their tick. */
  synchronized Map<Instant, List<HotStreakRow>> streaks() {
    return new TreeMap<>(streaks);
  }

  /** How often all boards were read. */
  synchronized long reads() {
    return reads;
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
