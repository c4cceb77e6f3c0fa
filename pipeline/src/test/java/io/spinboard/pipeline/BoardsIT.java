package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Rejection.Reason;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.published.PublishedBoardsReader;
import io.spinboard.pipeline.RunningPipeline.On;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the pipeline between real Kafka and real PostgreSQL and compares all boards with the naive
 * recount.
 */
class BoardsIT {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Longer than any of the conditions takes on a machine under load. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final LocalStack stack = LocalStack.shared();

  @ParameterizedTest
  @CsvSource({"DIRECT, 3", "FLINK_2, 1", "FLINK_4, 3"})
  void anOldRecordingSentAtFullSpeedEqualsTheNaiveRecount(On runner, int partitionsWithData)
      throws Exception {
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording =
        endingOnATick(
            start ->
                TestRecording.adversarial(
                    1, 20_000, start, Duration.ofHours(3), partitionsWithData),
            lastWeek);
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    TestProducer.sendAll(stack.bootstrapServers(), topic, recording);
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection reader = reader(database)) {
      awaitBoards(reader, recount(recording, tickBefore(recording.newest())));
      assertAccountedFor(reader, recording);
    }
  }

  @ParameterizedTest
  @Tag("faults") // slow
  @CsvSource({"FLINK_1, 4", "FLINK_4, 2"})
  void parallelismAndEmptyPartitionsDoNotChangeTheBoards(On runner, int partitionsWithData)
      throws Exception {
    anOldRecordingSentAtFullSpeedEqualsTheNaiveRecount(runner, partitionsWithData);
  }

  @ParameterizedTest
  @CsvSource({"DIRECT, false", "FLINK_2, true"})
  void pausesBetweenSpinsMakeNoSpinTooLate(On runner, boolean datedAsRecorded) throws Exception {
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording = TestRecording.adversarial(3, 6_000, lastWeek, Duration.ofHours(5));
    String topic = "paused-on-" + runner;
    // With a shorter retention Kafka would delete records with old timestamps.
    stack.kafka().createTopic(topic, 4, Duration.ofDays(30));
    LocalDatabase database = stack.createDatabase();
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection reader = reader(database)) {
      for (TestRecording part : recording.inParts(3)) {
        TestProducer.sendAllWithTimestampsFrom(
            stack.bootstrapServers(), topic, part, datedAsRecorded ? lastWeek : null);
        // Once the watermark has reached its maximum, a longer pause would not change it.
        awaitStreaksAsOf(reader, tickBefore(part.newest()));
      }
      awaitBoards(reader, recount(recording, tickBefore(recording.newest())));
      assertAccountedFor(reader, recording);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT_UNCHECKED", "FLINK_2"})
  void realTimeSpinsEqualTheNaiveRecountAtEveryObservedTick(On runner) throws Exception {
    TestRecording recording =
        TestRecording.adversarial(2, 1_500, Instant.now(), Duration.ofSeconds(20));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    Map<Instant, List<HotStreakRow>> seen = new HashMap<>();
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection owner = stack.postgres().connect(database.name());
        Connection reader = reader(database)) {
      Instant last = tickBefore(recording.newest());
      try (TestProducer unused =
          TestProducer.startInRealTime(stack.bootstrapServers(), topic, recording)) {
        await()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(20))
            .atMost(TIMEOUT)
            .until(() -> readHotStreaks(owner, seen, last));
      }
      // Hot streaks cool off as the watermark advances without spins; the other boards are final.
      awaitBoards(reader, recount(recording, null));
      assertAccountedFor(reader, recording);
    }
    NaiveRecount recount = new NaiveRecount(recording.spins(), 10);
    seen.forEach((asOf, rows) -> assertThat(rows, is(recount.hotStreaks(asOf, SHORT, LONG))));
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "FLINK_1"})
  void startFromLatestCountsOnlySpinsSentAfterTheStart(On runner) throws Exception {
    TestRecording before = TestRecording.adversarial(5, 500, Instant.now(), Duration.ofSeconds(5));
    TestRecording after = TestRecording.adversarial(6, 500, Instant.now(), Duration.ofSeconds(5));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    TestProducer.sendAll(stack.bootstrapServers(), topic, before);
    try (RunningPipeline pipeline =
            RunningPipeline.start(runner, stack, topic, database, "--startFrom=latest");
        Connection reader = reader(database)) {
      TestProducer.sendAll(stack.bootstrapServers(), topic, after);
      awaitBoards(reader, recount(after, null));
      assertAccountedFor(reader, after);
    }
  }

  private static Boards recount(TestRecording recording, Instant asOf) {
    return new NaiveRecount(recording.spins(), 10)
        .boards(List.of(BoardPeriod.values()), asOf, SHORT, LONG);
  }

  /**
   * The last tick that the watermark reaches: the bound on disorder is 5 s and ticks are 1 s apart.
   */
  private static Instant tickBefore(Instant newest) {
    return Instant.ofEpochSecond(newest.minusSeconds(5).getEpochSecond());
  }

  /** Shifts a recording so that its final watermark equals a tick. */
  private static TestRecording endingOnATick(
      Function<Instant, TestRecording> recordingFrom, Instant start) {
    Instant newest = recordingFrom.apply(start).newest();
    Instant wholeSecond = newest.truncatedTo(ChronoUnit.SECONDS);
    return recordingFrom.apply(start.minus(Duration.between(wholeSecond, newest)));
  }

  private static void awaitStreaksAsOf(Connection reader, Instant asOf) {
    PublishedBoardsReader published = new PublishedBoardsReader(reader);
    await()
        .atMost(TIMEOUT)
        .until(
            () -> published.read().hotStreaks().stream().anyMatch(row -> row.asOf().equals(asOf)));
  }

  /**
   * Adds the current board of hot streaks, by its tick; it may be empty.
   *
   * @return whether the board is of {@code last} or a later tick
   */
  private static boolean readHotStreaks(
      Connection owner, Map<Instant, List<HotStreakRow>> seen, Instant last) throws SQLException {
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement();
        ResultSet board = statement.executeQuery("SELECT as_of FROM hot_board")) {
      if (!board.next()) {
        return false;
      }
      Instant asOf = board.getTimestamp(1).toInstant();
      seen.put(asOf, new PublishedBoardsReader(owner).readInTransaction().hotStreaks());
      return !asOf.isBefore(last);
    } finally {
      owner.rollback();
    }
  }

  private static void awaitBoards(Connection reader, Boards expected) {
    PublishedBoardsReader published = new PublishedBoardsReader(reader);
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              Boards found = published.read();
              Boards compared =
                  expected.hotStreaks().isEmpty()
                      ? new Boards(
                          found.topPlayers(), found.topTeams(), found.teamMvps(), List.of())
                      : found;
              assertThat(BoardDifference.between(expected, compared).text(), is(""));
            });
  }

  private static void assertAccountedFor(Connection reader, TestRecording recording) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              assertThat(
                  number(reader, "SELECT consumed FROM spin_accounting"),
                  is((long) recording.lines().size()));
              for (Reason reason : Reason.values()) {
                assertThat(
                    number(
                        reader,
                        "SELECT count(*) FROM rejected_spins WHERE reason = '%s'"
                            .formatted(reason.code())),
                    is(recording.rejected(reason)));
              }
              assertThat(number(reader, "SELECT too_late FROM spin_accounting"), is(0L));
            });
  }

  private static long number(Connection reader, String sql) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection reader(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
