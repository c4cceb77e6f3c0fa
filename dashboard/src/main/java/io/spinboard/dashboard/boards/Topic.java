package io.spinboard.dashboard.boards;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that can be asked for, and that changes by publications. Equal topics are one. */
public interface Topic {
  /**
   * Reads it.
   *
   * @param connection in a transaction that sees one moment
   * @throws SQLException if that fails
   */
  Content read(Connection connection) throws SQLException;

  /** What events that bring it are called. */
  String event();
}
