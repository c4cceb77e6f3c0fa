package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.runner.NotReadyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether boards can be published: waits for a database that is away, refuses one that is wrong.
 */
public final class Readiness {
  private static final String MAY_PUBLISH =
      "SELECT coalesce(bool_and(has_table_privilege(to_regclass(name), 'INSERT, UPDATE')), false)"
          + " AND bool_and(to_regclass(name) IS NOT NULL)"
          + " FROM (VALUES ('player_boards'), ('campaign_boards')) AS needed (name)";

  private Readiness() {}

  /**
   * Returns when boards can be published.
   *
   * @throws NotReadyException when the login, the schema or the role is wrong
   */
  public static void await(DatabaseAccess access) throws NotReadyException, InterruptedException {
    boolean[] mayPublish = new boolean[1];
    try (PatientConnection connection = new PatientConnection(access)) {
      connection.run(open -> mayPublish[0] = mayPublish(open));
    } catch (SQLException e) {
      throw new NotReadyException(
          "PostgreSQL refuses %s: %s"
              .formatted(access, e.getMessage().lines().findFirst().orElse("")));
    }
    if (!mayPublish[0]) {
      throw new NotReadyException(
          "%s cannot publish boards: apply the migrations in sql/migrations and use the role spinboard_writer."
              .formatted(access));
    }
  }

  private static boolean mayPublish(Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(MAY_PUBLISH);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
