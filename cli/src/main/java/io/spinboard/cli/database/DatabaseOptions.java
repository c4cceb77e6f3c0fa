package io.spinboard.cli.database;

import io.spinboard.cli.Refusal;
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

/** The options that say which PostgreSQL, and who logs in. */
public final class DatabaseOptions {
  private static final String URL_VARIABLE = "JDBC_URL";
  private static final String PASSWORD_VARIABLE = "JDBC_PASSWORD";
  private static final String CONNECT_SECONDS = "10";
  private static final String NO_CONNECTION = "08";
  private static final String LOGIN_REJECTED = "08004";

  private final Map<String, String> environment;
  private final DatabaseRole role;
  private final String application;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "PostgreSQL with the boards, jdbc:postgresql://HOST:PORT/DATABASE. Default: the environment"
              + " variable "
              + URL_VARIABLE
              + ".")
  private String url;

  @Option(
      names = "--jdbc-user",
      paramLabel = "ROLE",
      description =
          "Who logs in. Default: spinboard_reader where boards are only read, spinboard_operator for"
              + " campaigns. A password comes from the file or, for a role that is named here, from "
              + PASSWORD_VARIABLE
              + ".")
  private String user;

  @Option(
      names = "--jdbc-config",
      paramLabel = "FILE",
      description = "Properties file for the PostgreSQL driver: password, ssl and the like.")
  private Path config;

  private final Properties properties = new Properties();

  /**
   * @param environment the environment variables
   * @param role who logs in unless the user says otherwise
   * @param application what the database shows its administrators, such as {@code spinboard verify}
   */
  public DatabaseOptions(Map<String, String> environment, DatabaseRole role, String application) {
    this.environment = environment;
    this.role = role;
    this.application = application;
  }

  /** Reads the properties file, if there is one, and answers all that is wrong so far. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    String origin = url != null ? "--jdbc-url" : URL_VARIABLE;
    if (url() == null) {
      mistakes.add("--jdbc-url: is missing, and " + URL_VARIABLE + " is not set");
    } else if (holdsPassword(url())) {
      // Not repeated, for that reason.
      mistakes.add(
          origin + ": must not hold a password; put it in " + PASSWORD_VARIABLE + " or a file");
    } else if (!url().startsWith("jdbc:postgresql:")) {
      mistakes.add(origin + ": must be jdbc:postgresql://HOST:PORT/DATABASE, not '" + url() + "'");
    }
    try {
      readConfig();
    } catch (IOException | IllegalArgumentException unreadable) {
      mistakes.add("--jdbc-config: '%s' cannot be read as a properties file".formatted(config));
    }
    return mistakes;
  }

  private static boolean holdsPassword(String url) {
    return url.contains("@") || url.toLowerCase(Locale.ROOT).contains("password=");
  }

  private void readConfig() throws IOException {
    if (config != null) {
      try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
  }

  /** Opens a connection, to be called after {@link #mistakes}. */
  public Connection connect() throws SQLException {
    Properties all = new Properties();
    all.putAll(properties);
    all.putIfAbsent("connectTimeout", CONNECT_SECONDS);
    all.setProperty("user", user());
    all.setProperty("ApplicationName", application);
    // Without a name, the variable is that of the pipeline's role.
    if (user != null && environment.containsKey(PASSWORD_VARIABLE)) {
      all.setProperty("password", environment.get(PASSWORD_VARIABLE));
    }
    return DriverManager.getConnection(url(), all);
  }

  /** What to tell users of a failure: the database is away, or it refuses what was asked. */
  public Refusal refusal(SQLException failure) {
    String words = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    String state = String.valueOf(failure.getSQLState());
    return new Refusal(
        state.startsWith(NO_CONNECTION) && !state.equals(LOGIN_REJECTED)
            ? "PostgreSQL cannot be reached at %s: %s".formatted(url(), words)
            : "PostgreSQL refuses %s: %s".formatted(user(), words));
  }

  /** The address; null if none is given. */
  public String url() {
    if (url != null) {
      return url;
    }
    String variable = environment.get(URL_VARIABLE);
    return variable != null && !variable.isBlank() ? variable : null;
  }

  /** Who logs in. */
  public String user() {
    return user != null ? user : properties.getProperty("user", role.roleName());
  }
}
