package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
  @TempDir Path directory;

  @Test
  void aRestartKeepsDataPortAndPassword() throws IOException, SQLException {
    int port;
    String password;
    try (LocalPostgres postgres = start(0)) {
      port = postgres.port();
      password = postgres.superuserPassword();
      postgres.createDatabase("kept");
      execute(postgres, "CREATE TABLE answer AS SELECT 42 AS value");
    }
    try (LocalPostgres postgres = start(0)) {
      assertThat(postgres.port(), is(port));
      assertThat(postgres.superuserPassword(), is(password));
      postgres.createDatabase("kept");
      assertThat(number(postgres, "SELECT value FROM answer"), is(42));
    }
  }

  @Test
  void aDataDirectoryOfAnEarlierBuildAdmitsTheCurrentRoles() throws IOException {
    start(0).close();
    Path access = directory.resolve("data/pg_hba.conf");
    String present = Files.readString(access);
    Files.writeString(access, present.replaceAll(".*spinboard_operator.*\n", ""));
    start(0).close();
    assertThat(Files.readString(access), is(present));
    assertThat(present, containsString("spinboard_operator"));
  }

  @Test
  void anotherPortIsUsedIfThePreviousOneIsInUse() throws IOException {
    int port;
    try (LocalPostgres postgres = start(0)) {
      port = postgres.port();
    }
    try (ServerSocket other = listenAt(port);
        LocalPostgres postgres = start(0)) {
      assertThat(postgres.port(), is(not(other.getLocalPort())));
    }
  }

  @Test
  void aRequestedPortInUseIsReported() throws IOException {
    try (ServerSocket other = listenAt(0)) {
      int port = other.getLocalPort();
      ServerStartException failure = assertThrows(ServerStartException.class, () -> start(port));
      assertThat(failure.getMessage(), containsString("port " + port + " for PostgreSQL"));
    }
  }

  @Test
  void aDirectoryInUseIsReported() throws IOException {
    try (LocalPostgres first = start(0)) {
      ServerStartException failure = assertThrows(ServerStartException.class, () -> start(0));
      assertThat(
          failure.getMessage(), containsString(directory.toRealPath() + " is in use by process"));
      assertThat(first.port(), not(0));
    }
  }

  @Test
  void aReusedProcessIdIsNotStopped() throws IOException {
    start(0).close();
    // The id of this process: if the file were trusted, the test would be stopped.
    Path pidFile = directory.resolve("data/postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + pidFile.getParent() + "\n");
    start(0).close();
  }

  @Test
  void aFailedStartReportsTheReason() throws IOException {
    start(0).close();
    Files.writeString(directory.resolve("data/postgresql.conf"), "max_connections = -1\n");
    ServerStartException failure = assertThrows(ServerStartException.class, () -> start(0));
    assertThat(failure.getMessage(), containsString("PostgreSQL did not start: "));
    assertThat(failure.getMessage(), containsString("server.log"));
    assertThat(failure.getMessage().lines().count(), is(1L));
  }

  @Test
  void thePasswordIsOnlyInAFileOfItsOwner() throws IOException {
    try (LocalPostgres postgres = start(0)) {
      Path file = directory.resolve("superuser-password");
      assertThat(
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), is("rw-------"));
      String url = postgres.jdbcUrl("postgres");
      for (String guess : new String[] {"", "postgres"}) {
        SQLException failure =
            assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(url, LocalPostgres.SUPERUSER, guess));
        assertThat(failure.getMessage(), containsString("password"));
      }
    }
  }

  @Test
  void writesAreSyncedByDefault() throws IOException, SQLException {
    try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
      assertThat(setting(postgres, "fsync"), is("on"));
      assertThat(setting(postgres, "listen_addresses"), is("localhost"));
    }
  }

  private LocalPostgres start(int port) throws IOException {
    return LocalPostgres.start(directory, port, false);
  }

  private static ServerSocket listenAt(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("localhost"));
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect("kept");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(LocalPostgres postgres, String query) throws SQLException {
    try (Connection connection = postgres.connect("kept");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static String setting(LocalPostgres postgres, String name) throws SQLException {
    try (Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW " + name)) {
      result.next();
      return result.getString(1);
    }
  }
}
