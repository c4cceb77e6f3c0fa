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

/** Reads what is published, all of it as of one moment. */
final class PublishedReader {
  private static final String NO_RIGHT = "42501";
  private static final String NO_TABLE = "42P01";

  private final DatabaseOptions database;

  PublishedReader(DatabaseOptions database) {
    this.database = database;
  }

  /**
   * Reads once.
   *
   * @throws CommandException if that cannot be done, which says why
   */
  Published read() {
    try (Connection connection = database.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new Published(
          new PublishedBoardsReader(connection).readInTransaction(),
          account(connection),
          new CampaignReader(connection).read());
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  private static Account account(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select counted, duplicate, too_late from spin_accounting")) {
      row.next();
      return new Account(row.getLong(1), row.getLong(2), rejected(connection), row.getLong(3));
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
    String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return switch (String.valueOf(e.getSQLState())) {
      case NO_RIGHT ->
          new CommandException(
              "%s may not read the boards (%s); --jdbc-user %s may"
                  .formatted(database.user(), words, DatabaseRole.READER.roleName()));
      case NO_TABLE ->
          new CommandException(
              "there are no boards at %s (%s); 'spinboard migrate' makes room for them"
                  .formatted(database.url(), words));
      default -> database.toCommandException(e);
    };
  }
}
