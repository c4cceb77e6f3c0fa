package io.spinboard.dashboard.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database with the boards, for a role that may read. */
@FunctionalInterface
public interface Connections {
  /**
   * A new connection, which is the caller's to close.
   *
   * @throws SQLException if the database is away or refuses
   */
  Connection open() throws SQLException;
}
