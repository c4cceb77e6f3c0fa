package io.spinboard.sql;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Applies the schema to the database named by the environment: {@code JDBC_URL}, {@code JDBC_USER}
 * and, where the server asks for one, {@code JDBC_PASSWORD}.
 */
public final class Migrate {

  private Migrate() {}

  /** Exits with 0 when the schema is in place, 1 when it could not be applied, 2 on wrong usage. */
  public static void main(String[] args) {
    System.exit(run(args, System.getenv(), System.out, System.err));
  }

  static int run(String[] args, Map<String, String> env, PrintStream out, PrintStream err) {
    List<String> mistakes = mistakes(args, env);
    if (!mistakes.isEmpty()) {
      mistakes.forEach(mistake -> err.println("migrate: " + mistake));
      return 2;
    }
    try {
      Schema.migrate(env.get("JDBC_URL"), env.get("JDBC_USER"), env.get("JDBC_PASSWORD"));
      out.println("The schema is in place.");
      return 0;
    } catch (SchemaException e) {
      err.println("migrate: " + e.getMessage());
      return 1;
    }
  }

  private static List<String> mistakes(String[] args, Map<String, String> env) {
    List<String> mistakes = new ArrayList<>();
    if (args.length > 0) {
      mistakes.add("takes no arguments; the environment names the database");
    }
    // The URL is not repeated: it may carry a password.
    if (!env.getOrDefault("JDBC_URL", "").startsWith("jdbc:postgresql:")) {
      mistakes.add("JDBC_URL must be set, as jdbc:postgresql://host:port/database");
    }
    if (env.getOrDefault("JDBC_USER", "").isEmpty()) {
      mistakes.add("JDBC_USER must be set to the owner of the database");
    }
    return mistakes;
  }
}
