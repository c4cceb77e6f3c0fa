package io.spinboard.replay.verify;

import static java.util.stream.Collectors.toMap;

import io.spinboard.replay.boards.Board;
import io.spinboard.replay.boards.BoardRow;
import io.spinboard.replay.boards.Boards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where boards are not what they should be, board by board. */
final class Comparison {
  private final Map<Board, List<String>> differences = new TreeMap<>();
  private final Set<Board> boards = new TreeSet<>();
  private long rows;

  Comparison(Boards expected, Boards found) {
    Map<Place, BoardRow> should = byPlace(expected);
    Map<Place, BoardRow> does = byPlace(found);
    TreeSet<Place> places = new TreeSet<>(should.keySet());
    places.addAll(does.keySet());
    places.forEach(place -> compare(place, should.get(place), does.get(place)));
  }

  private static Map<Place, BoardRow> byPlace(Boards boards) {
    return boards
        .rows()
        .collect(
            toMap(
                row -> new Place(row.board(), row.rank()),
                row -> row,
                (row, sameRank) -> row,
                TreeMap::new));
  }

  private void compare(Place place, BoardRow expected, BoardRow found) {
    rows++;
    boards.add(place.board());
    if (!Objects.equals(expected, found)) {
      differences
          .computeIfAbsent(place.board(), key -> new ArrayList<>())
          .add(
              "%s rank %d: expected %s, found %s"
                  .formatted(place.board(), place.rank(), words(expected), words(found)));
    }
  }

  private static String words(BoardRow row) {
    return row == null ? "nothing" : "[" + row.standing() + "]";
  }

  /** How many boards there are, or should be. */
  int boards() {
    return boards.size();
  }

  /** How many ranks they have, or should have. */
  long rows() {
    return rows;
  }

  /** The boards that differ. */
  Set<Board> differing() {
    return differences.keySet();
  }

  /** Each rank of a board that differs, a line each: what was expected and what was found. */
  List<String> lines(Board board) {
    return differences.get(board);
  }

  /** How many ranks differ. */
  long differingRows() {
    return differences.values().stream().mapToLong(List::size).sum();
  }

  private record Place(Board board, int rank) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byBoard = board.compareTo(other.board);
      return byBoard != 0 ? byBoard : Integer.compare(rank, other.rank);
    }
  }
}
