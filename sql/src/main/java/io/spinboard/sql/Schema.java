package io.spinboard.sql;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Applies Spinboard's schema to a PostgreSQL database. */
public final class Schema {

  private Schema() {}

  /**
   * Migrates a database to the current schema. Does nothing if it is up to date. Concurrent
   * migrations of the same database run one after the other.
   *
   * @param jdbcUrl URL of the database, {@code jdbc:postgresql://host:port/name}
   * @param user owner of the database; must be allowed to create roles unless they exist
   * @param password password of the user; null if the server does not require one
   * @throws SchemaException if the database is unreachable or a migration fails; a failed migration
   *     is rolled back
   */
  public static void migrate(String jdbcUrl, String user, String password) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(jdbcUrl, user, password)
          .loggers(WarningsOnly.class.getName())
          .locations("classpath:io/spinboard/sql/migrations")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new SchemaException(reason(e), e);
    }
  }

  /** Prefers the message of the database, because Flyway's messages have many lines. */
  private static String reason(FlywayException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        return t.getMessage().lines().findFirst().orElse("unknown database error");
      }
    }
    return String.join(" ", e.getMessage().lines().map(String::strip).toList());
  }
}
