package io.spinboard.campaigns.cli.store;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.database.DatabaseOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs transactions on the database with the campaigns. */
public final class CampaignDatabase {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String UNDEFINED_TABLE = "42P01";

  private final DatabaseOptions options;

  /**
   * @param options validated options
   */
  public CampaignDatabase(DatabaseOptions options) {
    this.options = options;
  }

  /**
   * The statements of a transaction.
   *
   * @param <T> their result
   */
  @FunctionalInterface
  public interface Transaction<T> {
    /** Executes them. The repository is valid until the transaction ends. */
    T execute(CampaignRepository campaigns) throws SQLException;
  }

  /**
   * Commits a transaction.
   *
   * @throws CommandException if the database is unreachable or rejects a statement
   */
  public <T> T transaction(Transaction<T> transaction) {
    try (Connection connection = options.connect()) {
      connection.setAutoCommit(false);
      T result = transaction.execute(new CampaignRepository(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw toCommandException(e);
    }
  }

  /** Executes a read-only transaction that sees a single snapshot of the database. */
  public <T> T snapshot(Transaction<T> transaction) {
    return transaction(
        campaigns -> {
          campaigns.beginSnapshot();
          return transaction.execute(campaigns);
        });
  }

  private CommandException toCommandException(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return switch (String.valueOf(e.getSQLState())) {
      case INSUFFICIENT_PRIVILEGE ->
          new CommandException(
              "role %s has no permission for this (%s); use --jdbc-user spinboard_operator"
                  .formatted(options.user(), message));
      case UNDEFINED_TABLE ->
          new CommandException(
              "the database at %s has no tables for campaigns (%s); create them with 'spinboard migrate'"
                  .formatted(options.url(), message));
      default ->
          ConstraintViolation.of(e)
              .map(ConstraintViolation::toCommandException)
              .orElseGet(() -> options.toCommandException(e));
    };
  }
}
