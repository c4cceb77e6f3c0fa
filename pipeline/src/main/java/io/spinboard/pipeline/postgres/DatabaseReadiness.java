package io.spinboard.pipeline.postgres;

import io.spinboard.pipeline.runner.NotReadyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Checks that a database accepts boards: its login, its schema and the role's privileges. */
public final class DatabaseReadiness {
  private static final String CAN_PUBLISH =
      """
      SELECT coalesce(bool_and(has_table_privilege(to_regclass(name), 'INSERT, UPDATE')), false)
        AND bool_and(to_regclass(name) IS NOT NULL)
      FROM (VALUES ('player_boards'), ('campaign_boards')) AS needed (name)
      """;

  private DatabaseReadiness() {}

  /**
   * Waits while PostgreSQL is unavailable and returns once boards can be published.
   *
   * @throws NotReadyException if the login, the schema or the role is wrong
   */
  public static void await(DatabaseAccess access) throws NotReadyException, InterruptedException {
    boolean[] canPublish = new boolean[1];
    try (RetryingConnection connection = new RetryingConnection(access)) {
      connection.run(open -> canPublish[0] = canPublish(open));
    } catch (SQLException e) {
      throw new NotReadyException(
          "PostgreSQL refuses %s: %s"
              .formatted(access, e.getMessage().lines().findFirst().orElse("")));
    }
    if (!canPublish[0]) {
      throw new NotReadyException(
          "%s cannot publish boards: apply the migrations in sql/migrations and use the role spinboard_writer."
              .formatted(access));
    }
  }

  private static boolean canPublish(Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(CAN_PUBLISH);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
