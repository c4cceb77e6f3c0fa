package io.spinboard.replay.verify;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.database.DatabaseRole;
import io.spinboard.oracle.published.PublishedBoardsReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads everything that is published, in one snapshot. */
final class PublishedStateReader {
  private static final String NO_RIGHT = "42501";
  private static final String NO_TABLE = "42P01";

  private final DatabaseOptions database;

  PublishedStateReader(DatabaseOptions database) {
    this.database = database;
  }

  /**
   * Reads once.
   *
   * @throws CommandException if the database cannot be read
   */
  PublishedState read() {
    try (Connection connection = database.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new PublishedState(
          new PublishedBoardsReader(connection).readInTransaction(),
          account(connection),
          new PublishedCampaignsReader(connection).read());
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  private static RecordAccount account(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select counted, duplicate, too_late from spin_accounting")) {
      row.next();
      return new RecordAccount(
          row.getLong(1), row.getLong(2), rejected(connection), row.getLong(3));
    }
  }

  private static SortedMap<String, Long> rejected(Connection connection) throws SQLException {
    SortedMap<String, Long> rejected = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select reason, count(*) from rejected_spins group by 1")) {
      while (row.next()) {
        rejected.put(row.getString(1), row.getLong(2));
      }
    }
    return rejected;
  }

  private CommandException explain(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return switch (String.valueOf(e.getSQLState())) {
      case NO_RIGHT ->
          new CommandException(
              "user %s may not read the boards (%s); use --jdbc-user %s"
                  .formatted(database.user(), message, DatabaseRole.READER.roleName()));
      case NO_TABLE ->
          new CommandException(
              "no boards at %s (%s); run 'spinboard migrate' to create the schema"
                  .formatted(database.url(), message));
      default -> database.toCommandException(e);
    };
  }
}
