package io.spinboard.pipeline.publish;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalPostgres;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.postgres.DatabaseReadiness;
import io.spinboard.sql.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing retries while PostgreSQL is stopped, and loses nothing. */
class OutageIT {
  private static final String DATABASE = "boards";
  private static final String PASSWORD = "for this test only";
  private static final NumberedBoard BOARD = NumberedBoard.TOP_PLAYERS;

  @TempDir Path directory;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong published = new AtomicLong();
  private final AtomicBoolean isOver = new AtomicBoolean();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void publishingRetriesWhileTheServerIsStoppedAndLosesNothing() throws Exception {
    DatabaseAccess access;
    Future<Long> publisher;
    try (LocalPostgres postgres = start()) {
      access = createDatabase(postgres);
      publisher = threads.submit(publishUntilOver(access));
      await().forever().until(() -> publisher.isDone() || published.get() > 20);
    }
    long before = published.get();
    Future<Void> readiness = threads.submit(untilReady(access));
    try (LocalPostgres postgres = start()) {
      readiness.get();
      await().forever().until(() -> publisher.isDone() || published.get() > before + 20);
      isOver.set(true);
      long last = publisher.get();

      try (Connection reader = postgres.connect(DATABASE)) {
        assertThat(SeenBoard.read(BOARD, reader), is(new SeenBoard(last, 3)));
        assertThat(rejectedRows(reader), is(last));
      }
    }
  }

  private LocalPostgres start() throws IOException {
    return LocalPostgres.start(directory, 0, false);
  }

  private static DatabaseAccess createDatabase(LocalPostgres postgres) throws Exception {
    postgres.createDatabase(DATABASE);
    Schema.migrate(
        postgres.jdbcUrl(DATABASE), LocalPostgres.SUPERUSER, postgres.superuserPassword());
    postgres.setPassword(LocalStack.WRITER, PASSWORD);
    Properties properties = new Properties();
    properties.setProperty("password", PASSWORD);
    return new DatabaseAccess(postgres.jdbcUrl(DATABASE), LocalStack.WRITER, properties);
  }

  /** Publishes version after version, each with a rejected record; returns the last version. */
  private Callable<Long> publishUntilOver(DatabaseAccess access) {
    return () -> {
      PublishFn boardFn = new PublishFn(access);
      WriteRejectedFn rejectedFn = new WriteRejectedFn(access);
      boardFn.open();
      rejectedFn.open();
      long version = 0;
      while (!isOver.get()) {
        version++;
        boardFn.publish(BOARD.of(version, 3));
        rejectedFn.write(
            List.of(new RejectedSpin("gameplay", 0, version, "not-json", "", new byte[0])));
        published.set(version);
      }
      boardFn.close();
      rejectedFn.close();
      return version;
    };
  }

  private static Callable<Void> untilReady(DatabaseAccess access) {
    return () -> {
      DatabaseReadiness.await(access);
      return null;
    };
  }

  private static long rejectedRows(Connection reader) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM rejected_spins")) {
      row.next();
      return row.getLong(1);
    }
  }
}
