package io.spinboard.replay.boards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where two sets of boards disagree.
 *
 * @param lines one line a disagreement: which board, which rank, what was expected, what was found
 */
public record BoardDifference(List<String> lines) {

  /** Copies the lines. */
  public BoardDifference {
    lines = List.copyOf(lines);
  }

  /** Compares rank by rank, and exactly; a rank that is held twice is a difference too. */
  public static BoardDifference between(Boards expected, Boards found) {
    Map<Place, List<BoardRow>> wanted = byPlace(expected);
    Map<Place, List<BoardRow>> seen = byPlace(found);
    var places = new TreeSet<>(wanted.keySet());
    places.addAll(seen.keySet());

    var lines = new ArrayList<String>();
    for (Place place : places) {
      List<BoardRow> want = wanted.getOrDefault(place, List.of());
      List<BoardRow> see = seen.getOrDefault(place, List.of());
      if (!want.equals(see)) {
        lines.add("%s: expected %s, found %s".formatted(place, words(want), words(see)));
      }
    }
    return new BoardDifference(lines);
  }

  /** Whether the boards agree. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** All lines as one text; empty when the boards agree. */
  public String text() {
    return String.join("\n", lines);
  }

  private static Map<Place, List<BoardRow>> byPlace(Boards boards) {
    return boards
        .rows()
        .collect(groupingBy(row -> new Place(row.board(), row.rank()), TreeMap::new, toList()));
  }

  private static String words(List<BoardRow> rows) {
    return rows.isEmpty()
        ? "nothing"
        : rows.stream().map(row -> "[" + row.standing() + "]").collect(joining(" and "));
  }

  private record Place(Board board, int rank) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byBoard = board.compareTo(other.board);
      return byBoard != 0 ? byBoard : Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
      return board + " rank " + rank;
    }
  }
}
