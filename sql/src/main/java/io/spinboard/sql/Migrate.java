package io.spinboard.sql;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migrate command. Environment variables name the database: {@code JDBC_URL}, {@code JDBC_USER}
 * and, if the server requires one, {@code JDBC_PASSWORD}.
 */
public final class Migrate {

  private Migrate() {}

  /** Exit code 0 means that the schema is up to date, 1 failure and 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(args, System.getenv(), System.out, System.err));
  }

  static int run(String[] args, Map<String, String> env, PrintStream out, PrintStream err) {
    List<String> errors = errors(args, env);
    if (!errors.isEmpty()) {
      errors.forEach(error -> err.println("migrate: " + error));
      return 2;
    }
    try {
      Schema.migrate(env.get("JDBC_URL"), env.get("JDBC_USER"), env.get("JDBC_PASSWORD"));
      out.println("The schema is up to date.");
      return 0;
    } catch (SchemaException e) {
      err.println("migrate: " + e.getMessage());
      return 1;
    }
  }

  private static List<String> errors(String[] args, Map<String, String> env) {
    List<String> errors = new ArrayList<>();
    if (args.length > 0) {
      errors.add("unexpected arguments; the database is set by environment variables");
    }
    // The URL is not printed because it may contain a password.
    if (!env.getOrDefault("JDBC_URL", "").startsWith("jdbc:postgresql:")) {
      errors.add("JDBC_URL must be set to jdbc:postgresql://host:port/database");
    }
    if (env.getOrDefault("JDBC_USER", "").isEmpty()) {
      errors.add("JDBC_USER must be set to the owner of the database");
    }
    return errors;
  }
}
