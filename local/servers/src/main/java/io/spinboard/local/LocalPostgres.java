package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL server on the loopback interface, a child of this process. Its directory stores
 * its data and its port. The server stops when it is closed and when this process ends, however it
 * ends.
 */
public final class LocalPostgres implements AutoCloseable {
  /** The superuser; its password is {@link #superuserPassword()}. */
  public static final String SUPERUSER = PostgresCluster.SUPERUSER;

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration RETRY_INTERVAL = Duration.ofMillis(50);
  private static final int PORT_ATTEMPTS = 5;
  private static final String WRONG_PASSWORD = "28P01";
  private static final String DATABASE_EXISTS = "42P04";

  private final DirectoryLock lock;
  private final GuardedProcess server;
  private final int port;
  private final String password;
  private boolean closed;

  private LocalPostgres(DirectoryLock lock, GuardedProcess server, int port, String password) {
    this.lock = lock;
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts a server that syncs its writes to disk, and waits until it accepts connections.
   *
   * @param directory the directory for its data; created if missing
   * @param port the port to listen on; 0 for the port of the previous start, or a free one
   * @throws ServerStartException if the directory or port is in use, or the server does not start
   */
  public static LocalPostgres start(Path directory, int port) throws IOException {
    return start(directory, port, true);
  }

  /**
   * Starts a server as {@link #start(Path, int)} does.
   *
   * @param durable whether writes are synced to disk; false is faster, but a power failure may
   *     destroy the data
   */
  public static LocalPostgres start(Path directory, int port, boolean durable) throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      if (port != 0) {
        Ports.require(port, "PostgreSQL");
      }
      PostgresUser user = PostgresUser.onThisSystem();
      Path cache = PostgresBinaries.cache(user.changesUser());
      Path real = directory.toRealPath();
      PostgresCluster cluster = new PostgresCluster(real, PostgresBinaries.in(cache), user);
      cluster.prepare(durable);
      return port == 0
          ? startAtFreePort(lock, cluster, durable)
          : startAt(port, lock, cluster, durable);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static LocalPostgres startAtFreePort(
      DirectoryLock lock, PostgresCluster cluster, boolean durable) throws IOException {
    int port = cluster.portFile().read().orElse(0);
    for (int attempt = 1; ; attempt++) {
      if (port == 0 || !Ports.isFree(port)) {
        port = Ports.free();
      }
      try {
        return startAt(port, lock, cluster, durable);
      } catch (ServerStartException e) {
        // Another process may have taken the port between the check and the start.
        if (Ports.isFree(port) || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static LocalPostgres startAt(
      int port, DirectoryLock lock, PostgresCluster cluster, boolean durable) throws IOException {
    String password = PasswordFile.readOrCreate(cluster.passwordFile());
    GuardedProcess process = PostgresProcess.start(cluster, port, durable);
    LocalPostgres server = new LocalPostgres(lock, process, port, password);
    try {
      server.awaitReady(cluster);
      cluster.portFile().write(port);
      return server;
    } catch (IOException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private void awaitReady(PostgresCluster cluster) throws IOException {
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    for (SQLException failure = tryToConnect(); failure != null; failure = tryToConnect()) {
      if (WRONG_PASSWORD.equals(failure.getSQLState())) {
        throw new ServerStartException(
            "PostgreSQL does not accept the password in " + cluster.passwordFile(), failure);
      }
      if (server.endsWithin(RETRY_INTERVAL) || System.nanoTime() > end) {
        throw new ServerStartException(
            "PostgreSQL did not start: " + lastFatalError(cluster), failure);
      }
    }
  }

  /** Tries to connect; returns the reason for the failure, or null on success. */
  private SQLException tryToConnect() {
    try {
      connect(SUPERUSER).close();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private static String lastFatalError(PostgresCluster cluster) throws IOException {
    String fatal =
        Files.readAllLines(cluster.log()).stream()
            .filter(line -> line.contains("FATAL:"))
            .reduce("no reason in the log", (earlier, later) -> later);
    return fatal.replaceFirst(".*FATAL: *", "") + " (see " + cluster.log() + ")";
  }

  /** Returns the port that it listens on. */
  public int port() {
    return port;
  }

  /** Returns the JDBC URL of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** Returns the password of {@link #SUPERUSER}: random, stored in a file beside the data. */
  public String superuserPassword() {
    return password;
  }

  /** Connects to a database as {@link #SUPERUSER}. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
  }

  /**
   * Creates an empty database unless it exists.
   *
   * @param name the database name: lower-case letters, digits and underscores
   */
  public void createDatabase(String name) throws SQLException {
    if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "invalid database name, use lower-case letters, digits and underscores: " + name);
    }
    try (Connection connection = connect(SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
    } catch (SQLException e) {
      if (!DATABASE_EXISTS.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** Sets a role's password; the password itself is not sent, only its hash. */
  public void setPassword(String role, String newPassword) throws SQLException {
    try (Connection connection = connect(SUPERUSER)) {
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role, newPassword.toCharArray(), "scram-sha-256");
    }
  }

  /** Stops the server and disconnects its clients. Its data is retained. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      server.close();
    }
  }
}
