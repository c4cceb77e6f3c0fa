package io.spinboard.bench.program;

import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.published.PublishedBoardsReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the progress and the boards of a pipeline from the database, with the read-only role. */
public final class PublishedProgress implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement consumed;
  private final PublishedBoardsReader boards;

  private PublishedProgress(Connection connection) throws SQLException {
    this.connection = connection;
    this.consumed = connection.prepareStatement("SELECT consumed FROM spin_accounting");
    this.boards = new PublishedBoardsReader(connection);
  }

  /**
   * Connects.
   *
   * @param jdbcUrl the JDBC URL, without a user
   */
  public static PublishedProgress of(String jdbcUrl) throws SQLException {
    return new PublishedProgress(DriverManager.getConnection(jdbcUrl, LocalStack.READER, null));
  }

  /** Returns the number of records that are accounted for. */
  public long consumed() throws SQLException {
    try (ResultSet row = consumed.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Compares the published {@code top_players} with the expected rows. */
  public BoardDifference compare(List<PlayerRow> expected) throws SQLException {
    return BoardDifference.between(onlyPlayers(expected), onlyPlayers(boards.read().topPlayers()));
  }

  private static Boards onlyPlayers(List<PlayerRow> rows) {
    return new Boards(rows, List.of(), List.of(), List.of());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
