package io.spinboard.cli.database;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Option;

/** The options for connecting to PostgreSQL: address, role, driver properties. */
public final class DatabaseOptions {
  private static final String URL_VARIABLE = "JDBC_URL";
  private static final String PASSWORD_VARIABLE = "JDBC_PASSWORD";
  private static final String CONNECT_SECONDS = "10";
  private static final String CONNECTION_FAILURES = "08";
  private static final String LOGIN_REJECTED = "08004";

  private final Map<String, String> environment;
  private final DatabaseRole role;
  private final String application;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = {
        "The PostgreSQL database with the boards:",
        "jdbc:postgresql://HOST:PORT/DATABASE.",
        "Default: the environment variable " + URL_VARIABLE + "."
      })
  private String url;

  @Option(
      names = "--jdbc-user",
      paramLabel = "ROLE",
      description =
          "The role to log in as. Default: spinboard_reader for commands that only read boards,"
              + " spinboard_operator for campaigns. The password is read from the file or, for a"
              + " role given here, from "
              + PASSWORD_VARIABLE
              + ".")
  private String user;

  @Option(
      names = "--jdbc-config",
      paramLabel = "FILE",
      description = "Properties file for the PostgreSQL driver, such as password and ssl.")
  private Path config;

  private final Properties properties = new Properties();

  /**
   * @param environment the environment variables
   * @param role logs in unless the user chooses another one
   * @param application the name shown in {@code pg_stat_activity}, such as {@code spinboard verify}
   */
  public DatabaseOptions(Map<String, String> environment, DatabaseRole role, String application) {
    this.environment = environment;
    this.role = role;
    this.application = application;
  }

  /** Reads the properties file, if one is given, and returns all usage errors, one line each. */
  public List<String> validate() {
    List<String> errors = new ArrayList<>();
    String origin = url != null ? "--jdbc-url" : URL_VARIABLE;
    if (url() == null) {
      errors.add("--jdbc-url: required because " + URL_VARIABLE + " is not set");
    } else if (containsPassword(url())) {
      // The URL is not printed, because it contains the password.
      errors.add(
          origin
              + ": must not contain a password; use "
              + PASSWORD_VARIABLE
              + " or --jdbc-config instead");
    } else if (!url().startsWith("jdbc:postgresql:")) {
      errors.add(origin + ": must be jdbc:postgresql://HOST:PORT/DATABASE, not '" + url() + "'");
    }
    try {
      readConfig();
    } catch (IOException | IllegalArgumentException unreadable) {
      errors.add("--jdbc-config: '%s' cannot be read as a properties file".formatted(config));
    }
    return errors;
  }

  private static boolean containsPassword(String url) {
    return url.contains("@") || url.toLowerCase(Locale.ROOT).contains("password=");
  }

  private void readConfig() throws IOException {
    if (config != null) {
      try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
  }

  /** Opens a connection. Call {@link #validate} first. */
  public Connection connect() throws SQLException {
    Properties all = new Properties();
    all.putAll(properties);
    all.putIfAbsent("connectTimeout", CONNECT_SECONDS);
    all.setProperty("user", user());
    all.setProperty("ApplicationName", application);
    // Without --jdbc-user, the variable holds the password of the pipeline's role.
    if (user != null && environment.containsKey(PASSWORD_VARIABLE)) {
      all.setProperty("password", environment.get(PASSWORD_VARIABLE));
    }
    return DriverManager.getConnection(url(), all);
  }

  /** Converts a failure to connect, or of a statement, to a message for the user. */
  public CommandException toCommandException(SQLException failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    String state = String.valueOf(failure.getSQLState());
    return new CommandException(
        state.startsWith(CONNECTION_FAILURES) && !state.equals(LOGIN_REJECTED)
            ? "PostgreSQL cannot be reached at %s: %s".formatted(url(), message)
            : "PostgreSQL rejected a request of role %s: %s".formatted(user(), message));
  }

  /** Returns the JDBC URL; null if none is given. */
  public String url() {
    if (url != null) {
      return url;
    }
    String variable = environment.get(URL_VARIABLE);
    return variable != null && !variable.isBlank() ? variable : null;
  }

  /** Returns the role that logs in. */
  public String user() {
    return user != null ? user : properties.getProperty("user", role.roleName());
  }
}
