package io.spinboard.dashboard.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Runs queries and maps their rows. */
public final class QueryRows {
  private QueryRows() {}

  /**
   * Maps a row to a value.
   *
   * @param <T> type of the value
   */
  @FunctionalInterface
  public interface RowMapper<T> {
    /** Maps the current row of the result set. */
    T map(ResultSet row) throws SQLException;
  }

  /**
   * Runs a query and returns all rows in the order of the query.
   *
   * @param parameters values of the placeholders, in order; an {@link Instant} is passed as a
   *     {@code timestamptz}
   */
  public static <T> List<T> list(
      Connection connection, String query, RowMapper<T> mapper, Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        Object value = parameters[i];
        statement.setObject(
            i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(mapper.map(row));
        }
      }
    }
    return rows;
  }

  /** Reads a {@code timestamptz} column; null for SQL null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
