package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
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

/** The boards of real Kafka, the real pipeline and real PostgreSQL, against the naive recount. */
class BoardsIT {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final LocalStack stack = LocalStack.shared();

  @ParameterizedTest
  @CsvSource({"DIRECT, 3", "FLINK_2, 1", "FLINK_4, 3"})
  void anOldRecordingSentAtFullSpeedEqualsTheNaiveRecount(On runner, int partitionsWithData)
      throws Exception {
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording =
        endingOnATick(
            start -> TestRecording.adversarial(1, 20_000, start, Duration.ofHours(3), partitionsWithData),
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
  @Tag("faults") // For its length.
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
    // Kafka would drop what is dated before its retention.
    stack.kafka().createTopic(topic, 4, Duration.ofDays(30));
    LocalDatabase database = stack.createDatabase();
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection reader = reader(database)) {
      for (TestRecording part : recording.inParts(3)) {
        TestProducer.sendAllWithTimestampsFrom(
            stack.bootstrapServers(), topic, part, datedAsRecorded ? lastWeek : null);
        // The watermark has come as far as it can: whatever a pause could make late, it would now.
        awaitStreaksAsOf(reader, tickBefore(part.newest()));
      }
      awaitBoards(reader, recount(recording, tickBefore(recording.newest())));
      assertAccountedFor(reader, recording);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT_UNCHECKED", "FLINK_2"})
  void realTimeSpinsEqualTheNaiveRecountAtEveryTick(On runner)
      throws Exception {
    TestRecording recording = TestRecording.adversarial(2, 1_500, Instant.now(), Duration.ofSeconds(20));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    Map<Instant, List<HotStreakRow>> seen = new HashMap<>();
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection reader = reader(database)) {
      PublishedBoardsReader published = new PublishedBoardsReader(reader);
      try (TestProducer producer = TestProducer.startInRealTime(stack.bootstrapServers(), topic, recording)) {
        while (producer.isRunning()) {
          List<HotStreakRow> hot = published.read().hotStreaks();
          hot.stream().findFirst().ifPresent(first -> seen.put(first.asOf(), hot));
        }
      }
      // The hot board of a topic that has fallen silent goes on to cool, so only the rest is final.
      awaitBoards(reader, recount(recording, null));
      assertAccountedFor(reader, recording);
    }
    NaiveRecount recount = new NaiveRecount(recording.spins(), 10);
    seen.forEach((asOf, rows) -> assertThat(rows, is(recount.hotStreaks(asOf, SHORT, LONG))));
    assertThat("ticks seen", seen.size(), greaterThan(0));
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
    return new NaiveRecount(recording.spins(), 10).boards(List.of(BoardPeriod.values()), asOf, SHORT, LONG);
  }

  /** Where the watermark ends: the newest spin less the bound on disorder, down to the tick. */
  private static Instant tickBefore(Instant newest) {
    return Instant.ofEpochSecond(newest.minusSeconds(5).getEpochSecond());
  }

  /** The watermark ends just on a tick: it reaches it and never passes it. */
  private static TestRecording endingOnATick(Function<Instant, TestRecording> starting, Instant start) {
    Instant newest = starting.apply(start).newest();
    Instant wholeSecond = newest.truncatedTo(ChronoUnit.SECONDS);
    return starting.apply(start.minus(Duration.between(wholeSecond, newest)));
  }

  private static void awaitStreaksAsOf(Connection reader, Instant asOf) {
    PublishedBoardsReader published = new PublishedBoardsReader(reader);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> published.read().hotStreaks().stream().anyMatch(row -> row.asOf().equals(asOf)));
  }

  private static void awaitBoards(Connection reader, Boards expected) {
    PublishedBoardsReader published = new PublishedBoardsReader(reader);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              Boards found = published.read();
              Boards judged =
                  expected.hotStreaks().isEmpty()
                      ? new Boards(
                          found.topPlayers(), found.topTeams(), found.teamMvps(), List.of())
                      : found;
              assertThat(BoardDifference.between(expected, judged).text(), is(""));
            });
  }

  private static void assertAccountedFor(Connection reader, TestRecording recording) {
    await()
        .atMost(Duration.ofSeconds(10))
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
