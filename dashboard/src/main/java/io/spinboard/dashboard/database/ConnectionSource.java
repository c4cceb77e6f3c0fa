package io.spinboard.dashboard.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database as a role that may read the boards. */
@FunctionalInterface
public interface ConnectionSource {
  /**
   * Opens a new connection. The caller closes it.
   *
   * @throws SQLException if the database is unreachable or rejects the login
   */
  Connection open() throws SQLException;
}
