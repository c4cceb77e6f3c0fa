package io.spinboard.oracle.boards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The differences between expected and found boards, rank by rank and exactly. Two rows with the
 * same rank on a board are a difference as well.
 */
public final class BoardDifference {
  private final Set<BoardId> boards = new TreeSet<>();
  private final Map<BoardId, List<String>> linesByBoard = new TreeMap<>();
  private long ranks;

  private BoardDifference(Boards expected, Boards found) {
    Map<RankOnBoard, List<BoardRow>> expectedRows = byRank(expected);
    Map<RankOnBoard, List<BoardRow>> foundRows = byRank(found);
    var all = new TreeSet<>(expectedRows.keySet());
    all.addAll(foundRows.keySet());
    for (RankOnBoard rank : all) {
      compare(
          rank,
          expectedRows.getOrDefault(rank, List.of()),
          foundRows.getOrDefault(rank, List.of()));
    }
  }

  /** Compares boards. */
  public static BoardDifference between(Boards expected, Boards found) {
    return new BoardDifference(expected, found);
  }

  private static Map<RankOnBoard, List<BoardRow>> byRank(Boards boards) {
    return boards
        .rows()
        .collect(
            groupingBy(row -> new RankOnBoard(row.board(), row.rank()), TreeMap::new, toList()));
  }

  private void compare(RankOnBoard rank, List<BoardRow> expected, List<BoardRow> found) {
    ranks++;
    boards.add(rank.board());
    if (!expected.equals(found)) {
      linesByBoard
          .computeIfAbsent(rank.board(), board -> new ArrayList<>())
          .add("%s: expected %s, found %s".formatted(rank, text(expected), text(found)));
    }
  }

  private static String text(List<BoardRow> rows) {
    return rows.isEmpty()
        ? "nothing"
        : rows.stream().map(row -> "[" + row.standing() + "]").collect(joining(" and "));
  }

  /** Whether the boards are equal. */
  public boolean isEmpty() {
    return linesByBoard.isEmpty();
  }

  /** One line per differing rank: board, rank, expected row, found row. */
  public List<String> lines() {
    return linesByBoard.values().stream().flatMap(List::stream).toList();
  }

  /** The lines of one board; empty if it is equal. */
  public List<String> lines(BoardId board) {
    return linesByBoard.getOrDefault(board, List.of());
  }

  /** All lines as one text; empty if the boards are equal. */
  public String text() {
    return String.join("\n", lines());
  }

  /** The boards with at least one differing rank, in order. */
  public Set<BoardId> differingBoards() {
    return linesByBoard.keySet();
  }

  /** The number of boards, expected or found. */
  public int boards() {
    return boards.size();
  }

  /** The number of ranks on all boards, expected or found. */
  public long ranks() {
    return ranks;
  }

  /** The number of ranks that differ. */
  public long differingRanks() {
    return linesByBoard.values().stream().mapToLong(List::size).sum();
  }

  private record RankOnBoard(BoardId board, int rank) implements Comparable<RankOnBoard> {
    @Override
    public int compareTo(RankOnBoard other) {
      int byBoard = board.compareTo(other.board);
      return byBoard != 0 ? byBoard : Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
      return board + " rank " + rank;
    }
  }
}
