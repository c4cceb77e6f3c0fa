package io.spinboard.campaigns.cli.store;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.database.DatabaseOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** The database with the campaigns. */
public final class CampaignDatabase {
  private static final String NO_RIGHT = "42501";
  private static final String NO_TABLE = "42P01";

  private final DatabaseOptions options;

  /**
   * @param options that have no mistakes
   */
  public CampaignDatabase(DatabaseOptions options) {
    this.options = options;
  }

  /**
   * Something done with campaigns, all of it or nothing.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T in(CampaignTables tables) throws SQLException;
  }

  /**
   * Does work in one transaction.
   *
   * @throws CommandException if the database is away, or refuses; one line that says why
   */
  public <T> T transaction(Work<T> work) {
    try (Connection connection = options.connect()) {
      connection.setAutoCommit(false);
      T result = work.in(new CampaignTables(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  /** Does work that only reads, all of it as of one moment. */
  public <T> T snapshot(Work<T> work) {
    return transaction(
        tables -> {
          tables.readAsOfOneMoment();
          return work.in(tables);
        });
  }

  private CommandException refusal(SQLException e) {
    String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return switch (String.valueOf(e.getSQLState())) {
      case NO_RIGHT ->
          new CommandException(
              "%s may not do that (%s); --jdbc-user spinboard_operator may"
                  .formatted(options.user(), words));
      case NO_TABLE ->
          new CommandException(
              "there are no campaigns at %s (%s); 'spinboard migrate' makes room for them"
                  .formatted(options.url(), words));
      default ->
          Violation.of(e).map(Violation::refusal).orElseGet(() -> options.toCommandException(e));
    };
  }
}
