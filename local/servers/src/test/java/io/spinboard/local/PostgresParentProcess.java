package io.spinboard.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** A process that starts PostgreSQL and then waits for its own end. */
final class PostgresParentProcess {

  private PostgresParentProcess() {}

  /** Prints the server's process id and, when asked to end, whether the server still answers. */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    LocalPostgres postgres = LocalPostgres.start(directory, 0, false);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> report(postgres)));
    System.out.println(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    new CountDownLatch(1).await();
  }

  private static void report(LocalPostgres postgres) {
    try (Connection connection = postgres.connect("postgres")) {
      System.out.println(connection.isValid(10) ? "answers" : "silent");
    } catch (SQLException e) {
      System.out.println("gone");
    }
  }
}
