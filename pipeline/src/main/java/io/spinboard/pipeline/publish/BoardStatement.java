package io.spinboard.pipeline.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** A SQL statement whose parameters are set one after the other, columns of rows as arrays. */
public final class BoardStatement implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement sql;
  private int parameter;

  /**
   * Prepares a statement.
   *
   * @param statement an INSERT or UPDATE with {@code ?} for each parameter
   */
  public BoardStatement(Connection connection, String statement) throws SQLException {
    this.connection = connection;
    this.sql = connection.prepareStatement(statement);
  }

  public BoardStatement text(String value) throws SQLException {
    sql.setString(++parameter, value);
    return this;
  }

  public BoardStatement number(int value) throws SQLException {
    sql.setInt(++parameter, value);
    return this;
  }

  public BoardStatement number(long value) throws SQLException {
    sql.setLong(++parameter, value);
    return this;
  }

  public BoardStatement flag(boolean value) throws SQLException {
    sql.setBoolean(++parameter, value);
    return this;
  }

  /** A timestamp in microseconds since 1970-01-01 UTC. */
  public BoardStatement time(long micros) throws SQLException {
    sql.setObject(++parameter, utc(micros), Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  /** A column of nullable numbers as {@code int[]}. */
  public <R> BoardStatement ints(List<R> rows, Function<R, Integer> column) throws SQLException {
    return array("int4", rows, column);
  }

  /** A column of numbers as {@code bigint[]}. */
  public <R> BoardStatement longs(List<R> rows, Function<R, Long> column) throws SQLException {
    return array("int8", rows, column);
  }

  /** A column of nullable strings as {@code text[]}. */
  public <R> BoardStatement texts(List<R> rows, Function<R, String> column) throws SQLException {
    return array("text", rows, column);
  }

  /** A column of microseconds since 1970-01-01 UTC as {@code timestamptz[]}. */
  public <R> BoardStatement times(List<R> rows, Function<R, Long> column) throws SQLException {
    // The driver encodes arrays of timestamps only as text.
    return array("timestamptz", rows, row -> utc(column.apply(row)).toString());
  }

  private <R> BoardStatement array(String type, List<R> rows, Function<R, ?> column)
      throws SQLException {
    Object[] values = rows.stream().map(column).toArray();
    sql.setArray(++parameter, connection.createArrayOf(type, values));
    return this;
  }

  private static OffsetDateTime utc(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /**
   * Executes the statement.
   *
   * @return whether it changed a row
   */
  public boolean execute() throws SQLException {
    return sql.executeUpdate() > 0;
  }

  @Override
  public void close() throws SQLException {
    sql.close();
  }
}
