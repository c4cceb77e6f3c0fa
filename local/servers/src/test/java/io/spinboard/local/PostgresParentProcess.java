package io.spinboard.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** Main class of a process that starts PostgreSQL and then waits to be stopped. */
final class PostgresParentProcess {

  private PostgresParentProcess() {}

  /** Prints the server's process id and, in a shutdown hook, whether the server responds. */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    LocalPostgres postgres = LocalPostgres.start(directory, 0, false);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> report(postgres)));
    System.out.println(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    new CountDownLatch(1).await();
  }

  private static void report(LocalPostgres postgres) {
    try (Connection connection = postgres.connect("postgres")) {
      System.out.println(connection.isValid(10) ? "responds" : "no response");
    } catch (SQLException e) {
      System.out.println("unreachable");
    }
  }
}
