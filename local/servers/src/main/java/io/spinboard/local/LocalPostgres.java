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
 * A real PostgreSQL on the loopback interface, a child of this process, on a directory that keeps
 * its data and its port. It stops when it is closed and also however this process ends.
 */
public final class LocalPostgres implements AutoCloseable {
  /** The role that owns everything; its password is {@link #superuserPassword()}. */
  public static final String SUPERUSER = PostgresCluster.SUPERUSER;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(50);
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
   * Starts a server that forces its writes to disk, and waits until it accepts connections.
   *
   * @param directory where its data is or will be; created if missing
   * @param port to listen on, or 0: the port of the last time, or a free one
   * @throws ServerStartException if the directory or port is in use, or the server does not start
   */
  public static LocalPostgres start(Path directory, int port) throws IOException {
    return start(directory, port, true);
  }

  /**
   * As {@link #start(Path, int)}.
   *
   * @param durable false is faster, and only for data that may be lost with the machine's power
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
          ? startAnywhere(lock, cluster, durable)
          : startAt(port, lock, cluster, durable);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static LocalPostgres startAnywhere(
      DirectoryLock lock, PostgresCluster cluster, boolean durable) throws IOException {
    int port = cluster.rememberedPort().read().orElse(0);
    for (int attempt = 1; ; attempt++) {
      if (port == 0 || !Ports.isFree(port)) {
        port = Ports.free();
      }
      try {
        return startAt(port, lock, cluster, durable);
      } catch (ServerStartException e) {
        // Someone may have been faster to take the port between the look and the start.
        if (Ports.isFree(port) || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static LocalPostgres startAt(
      int port, DirectoryLock lock, PostgresCluster cluster, boolean durable) throws IOException {
    String password = PasswordFile.in(cluster.passwordFile());
    GuardedProcess process = PostgresProcess.start(cluster, port, durable);
    LocalPostgres server = new LocalPostgres(lock, process, port, password);
    try {
      server.awaitReady(cluster);
      cluster.rememberedPort().write(port);
      return server;
    } catch (IOException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private void awaitReady(PostgresCluster cluster) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (SQLException refusal = tryToConnect(); refusal != null; refusal = tryToConnect()) {
      if (WRONG_PASSWORD.equals(refusal.getSQLState())) {
        throw new ServerStartException(
            "PostgreSQL does not accept the password in " + cluster.passwordFile(), refusal);
      }
      if (server.endsWithin(RETRY) || System.nanoTime() > end) {
        throw new ServerStartException("PostgreSQL did not start: " + lastWords(cluster), refusal);
      }
    }
  }

  /** Why no connection can be made, or null if one can. */
  private SQLException tryToConnect() {
    try {
      connect(SUPERUSER).close();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private static String lastWords(PostgresCluster cluster) throws IOException {
    String words =
        Files.readAllLines(cluster.log()).stream()
            .filter(line -> line.contains("FATAL:"))
            .reduce("it gave no reason", (earlier, later) -> later);
    return words.replaceFirst(".*FATAL: *", "") + " (see " + cluster.log() + ")";
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The JDBC address of one of its databases, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** The password of {@link #SUPERUSER}: random, and kept in a file beside the data. */
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
   * @param name lower-case letters, digits and underscores
   */
  public void createDatabase(String name) throws SQLException {
    if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
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

  /** Sets a role's password; only its hash is sent. */
  public void setPassword(String role, String newPassword) throws SQLException {
    try (Connection connection = connect(SUPERUSER)) {
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role, newPassword.toCharArray(), "scram-sha-256");
    }
  }

  /** Stops the server, disconnecting its clients; its data stays. */
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
