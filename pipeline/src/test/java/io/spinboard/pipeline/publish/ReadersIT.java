package io.spinboard.pipeline.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers in a hurry never see a torn, gapped or doubled board, nor time going back. */
class ReadersIT {
  private static final int READERS_PER_VIEW = 5;
  private static final int PUBLISHERS = 2;
  private static final long VERSIONS = 500;

  private final LocalStack stack = LocalStack.shared();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong versions = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void stop() {
    over.set(true);
    threads.shutdownNow();
  }

  @Test
  void everyReadIsOneWholeBoardWhilePublishersRace() throws Exception {
    LocalDatabase database = stack.createDatabase();
    List<Future<Set<Long>>> readers = new ArrayList<>();
    for (NumberedBoard board : NumberedBoard.values()) {
      for (int i = 0; i < READERS_PER_VIEW; i++) {
        readers.add(threads.submit(() -> read(board, database)));
      }
    }
    List<Callable<Void>> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      publishers.add(() -> publish(database));
    }
    for (Future<Void> publisher : threads.invokeAll(publishers)) {
      publisher.get();
    }
    over.set(true);

    for (Future<Set<Long>> reader : readers) {
      assertThat("boards seen", reader.get().size(), is(greaterThan(1)));
    }
    try (Connection reader = connect(database)) {
      for (NumberedBoard board : NumberedBoard.values()) {
        assertThat(SeenBoard.read(board, reader), is(new SeenBoard(VERSIONS, places(VERSIONS))));
      }
    }
  }

  private Void publish(LocalDatabase database) throws SQLException, InterruptedException {
    Properties properties = new Properties();
    properties.setProperty("password", stack.writerPassword());
    PublishBoards publisher =
        new PublishBoards(new DatabaseAccess(database.jdbcUrl(), LocalStack.WRITER, properties));
    publisher.open();
    for (long version = versions.incrementAndGet();
        version <= VERSIONS;
        version = versions.incrementAndGet()) {
      for (NumberedBoard board : NumberedBoard.values()) {
        publisher.publish(board.of(version, places(version)));
      }
    }
    publisher.close();
    return null;
  }

  /** Boards grow and shrink from one version to the next, from empty to large. */
  private static int places(long version) {
    return (int) (version * 37 % 101);
  }

  private Set<Long> read(NumberedBoard board, LocalDatabase database) throws SQLException {
    Set<Long> seen = new HashSet<>();
    long newest = 0;
    try (Connection reader = connect(database)) {
      while (!over.get()) {
        long version = SeenBoard.read(board, reader).version();
        if (version != 0 && version < newest) {
          throw new AssertionError(
              "%s went back from version %d to %d".formatted(board, newest, version));
        }
        newest = Math.max(newest, version);
        seen.add(version);
      }
    }
    return seen;
  }

  private static Connection connect(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
