package io.spinboard.pipeline.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link NumberedBoard} as a reader sees it.
 *
 * @param version the board's version; 0 if it has no rows
 * @param rowCount the number of rows
 */
record SeenBoard(long version, int rowCount) {

  /**
   * Reads a board.
   *
   * @throws AssertionError if the rows are not those of one whole board
   */
  static SeenBoard read(NumberedBoard board, Connection reader) throws SQLException {
    List<Integer> ranks = new ArrayList<>();
    Set<Long> versions = new TreeSet<>();
    Set<Integer> rowCounts = new TreeSet<>();
    Set<Object> publications = new HashSet<>();
    try (PreparedStatement sql = reader.prepareStatement(board.query());
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        ranks.add(row.getInt(1));
        versions.add(row.getLong(2));
        rowCounts.add(row.getInt(3));
        publications.add(row.getObject(4));
      }
    }
    if (ranks.isEmpty()) {
      return new SeenBoard(0, 0);
    }
    if (versions.size() != 1 || publications.size() != 1 || !isOneToN(ranks, rowCounts)) {
      throw new AssertionError(
          "%s is torn: ranks %s, versions %s, rowCounts %s"
              .formatted(board, ranks, versions, rowCounts));
    }
    return new SeenBoard(versions.iterator().next(), ranks.size());
  }

  private static boolean isOneToN(List<Integer> ranks, Set<Integer> rowCounts) {
    List<Integer> sorted = ranks.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i) != i + 1) {
        return false;
      }
    }
    return rowCounts.equals(Set.of(sorted.size()));
  }
}
