package io.spinboard.dashboard.boards;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A query of published data. Equal queries share one cached response, and clients subscribe to
 * queries.
 */
public interface ApiQuery {
  /**
   * Reads the current result.
   *
   * @param connection a connection in a transaction with one snapshot
   * @throws SQLException if the read fails
   */
  QueryResult read(Connection connection) throws SQLException;

  /** Name of the server-sent events that carry the result. */
  String eventName();
}
