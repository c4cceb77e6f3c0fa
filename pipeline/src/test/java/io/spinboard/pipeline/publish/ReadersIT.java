package io.spinboard.pipeline.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Readers never see a torn board, a gap or a duplicate in its ranks, or an older board after a
 * newer one, while two jobs publish as fast as they can.
 */
class ReadersIT {
  private static final int READERS_PER_VIEW = 5;
  private static final int PUBLISHERS = 2;

  /** Publishing continues until every reader has seen this many versions of its board. */
  private static final int VERSIONS_PER_READER = 50;

  private final LocalStack stack = LocalStack.shared();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong versions = new AtomicLong();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final CountDownLatch readersDone =
      new CountDownLatch(READERS_PER_VIEW * NumberedBoard.values().length);

  @AfterEach
  void stop() {
    isOver.set(true);
    threads.shutdownNow();
  }

  @Test
  void everyReadIsOneWholeBoardWhilePublishersRace() throws Exception {
    LocalDatabase database = stack.createDatabase();
    List<Future<Void>> readers = new ArrayList<>();
    for (NumberedBoard board : NumberedBoard.values()) {
      for (int i = 0; i < READERS_PER_VIEW; i++) {
        readers.add(threads.submit(() -> read(board, database)));
      }
    }
    List<Future<Void>> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      publishers.add(threads.submit(() -> publish(database)));
    }
    readersDone.await();
    isOver.set(true);
    for (Future<Void> publisher : publishers) {
      publisher.get();
    }
    for (Future<Void> reader : readers) {
      reader.get();
    }

    long last = versions.get();
    SeenBoard newest = rows(last) == 0 ? new SeenBoard(0, 0) : new SeenBoard(last, rows(last));
    try (Connection reader = connect(database)) {
      for (NumberedBoard board : NumberedBoard.values()) {
        assertThat(SeenBoard.read(board, reader), is(newest));
      }
    }
  }

  private Void publish(LocalDatabase database) throws SQLException, InterruptedException {
    Properties properties = new Properties();
    properties.setProperty("password", stack.writerPassword());
    PublishFn publisher =
        new PublishFn(new DatabaseAccess(database.jdbcUrl(), LocalStack.WRITER, properties));
    publisher.open();
    while (!isOver.get()) {
      long version = versions.incrementAndGet();
      for (NumberedBoard board : NumberedBoard.values()) {
        publisher.publish(board.of(version, rows(version)));
      }
    }
    publisher.close();
    return null;
  }

  /** Boards grow and shrink from version to version, between 0 and 100 rows. */
  private static int rows(long version) {
    return (int) (version * 37 % 101);
  }

  private Void read(NumberedBoard board, LocalDatabase database) throws SQLException {
    Set<Long> seen = new HashSet<>();
    long newest = 0;
    try (Connection reader = connect(database)) {
      while (!isOver.get()) {
        long version = SeenBoard.read(board, reader).version();
        if (version != 0 && version < newest) {
          throw new AssertionError(
              "%s went back from version %d to %d".formatted(board, newest, version));
        }
        newest = Math.max(newest, version);
        if (seen.add(version) && seen.size() == VERSIONS_PER_READER) {
          readersDone.countDown();
        }
      }
    } finally {
      // A reader that fails early must not keep the others waiting.
      if (seen.size() < VERSIONS_PER_READER) {
        readersDone.countDown();
      }
    }
    return null;
  }

  private static Connection connect(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
