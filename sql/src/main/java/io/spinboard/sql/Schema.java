package io.spinboard.sql;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Spinboard's tables, views and roles in a PostgreSQL database. */
public final class Schema {

  private Schema() {}

  /**
   * Brings a database to this version of the schema; does nothing if it is there already. Processes
   * that migrate the same database at the same time wait for each other.
   *
   * @param jdbcUrl the database, {@code jdbc:postgresql://host:port/name}
   * @param user its owner; must be allowed to create roles unless they exist
   * @param password the owner's password; null where the server asks for none
   * @throws SchemaException if the database cannot be reached or a migration fails; nothing of that
   *     migration remains
   */
  public static void migrate(String jdbcUrl, String user, String password) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(jdbcUrl, user, password)
          .loggers(WarningsOnly.class.getName())
          .locations("classpath:db/migration")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new SchemaException(reason(e), e);
    }
  }

  /** The database's own words if there are any: Flyway's run over many lines. */
  private static String reason(FlywayException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        return t.getMessage().lines().findFirst().orElse("unknown database error");
      }
    }
    return String.join(" ", e.getMessage().lines().map(String::strip).toList());
  }
}
