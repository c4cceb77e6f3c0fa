package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.events.Spin;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.published.PublishedBoardsReader;
import io.spinboard.pipeline.RunningPipeline.On;
import io.spinboard.replay.ReplayCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.beam.sdk.PipelineResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Processes recordings in batch mode and compares the tables with those of a stream and the oracle.
 */
class BatchIT {
  /**
   * The rejected records. The detail of a future event time depends on the clock and is omitted.
   */
  private static final String REJECTED =
      """
      SELECT concat_ws(' ', topic, "partition", "offset", reason, md5(payload),
                       CASE WHEN reason <> 'future-event-time' THEN detail END)
      FROM rejected_spins ORDER BY topic, "partition", "offset"
      """;

  private static final String SPIN_ACCOUNTING = "SELECT a::text FROM spin_accounting a";

  private final LocalStack stack = LocalStack.shared();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "FLINK_ATTACHED"})
  void aBatchOfARecordingFillsTheSameTablesAsItsStream(On runner) throws Exception {
    TestRecording recording = recording().withLateSpins(4);
    String topic = stack.createTopic();
    LocalDatabase streamed = stack.createDatabase();
    LocalDatabase batch = stack.createDatabase();
    TestProducer.sendAll(stack.bootstrapServers(), topic, recording);
    Path file = directory.resolve("spins.jsonl.zst");
    recording.recordTo(file);

    try (RunningPipeline pipeline = RunningPipeline.start(On.FLINK_2, stack, topic, streamed);
        Connection ofStream = reader(streamed);
        Connection ofBatch = reader(batch)) {
      awaitAll(ofStream, recording);
      runBatch(runner, batch, "--input=" + file, "--topic=" + topic);

      assertThat(
          new PublishedBoardsReader(ofBatch).read(),
          is(new PublishedBoardsReader(ofStream).read()));
      assertThat(texts(ofBatch, SPIN_ACCOUNTING), is(texts(ofStream, SPIN_ACCOUNTING)));
      assertThat(texts(ofBatch, REJECTED), is(texts(ofStream, REJECTED)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "FLINK_ATTACHED"})
  void jsonLinesFilesEqualTheNaiveRecount(On runner) throws Exception {
    TestRecording recording = recording();
    List<TestRecording> parts = recording.inParts(3);
    parts.get(0).writeTo(directory.resolve("1.jsonl"));
    parts.get(1).writeTo(directory.resolve("2.jsonl.gz"));
    parts.get(2).recordTo(directory.resolve("3.jsonl.zst"));
    LocalDatabase database = stack.createDatabase();

    runBatch(runner, database, "--input=" + directory.resolve("*.jsonl*"));

    try (Connection reader = reader(database)) {
      assertBoards(reader, recording);
      assertThat(consumed(reader), is((long) recording.lines().size()));
    }
  }

  @Test
  void verifyAcceptsCorrectBoardsAndReportsWrongOnes() throws Exception {
    TestRecording recording = recording();
    Path file = directory.resolve("spins.jsonl.zst");
    recording.recordTo(file);
    Path incomplete = directory.resolve("incomplete.jsonl");
    int removed = lineOfLeadersWinWithoutId(recording);
    recording.without(removed).writeTo(incomplete);
    LocalDatabase database = stack.createDatabase();
    runBatch(On.DIRECT, database, "--input=" + file);

    assertThat(verify(database, file), startsWith("0 verified: "));
    // A file without partitions and offsets cannot identify the missing spin.
    assertThat(
        verify(database, incomplete),
        allOf(startsWith("1 "), containsString("1 spin too many; no single spin explains that")));

    try (Connection owner = stack.postgres().connect(database.name());
        Statement statement = owner.createStatement()) {
      statement.execute(
          "UPDATE player_boards SET total_scores[1] = total_scores[1] + 1 WHERE period = 'WEEKLY'");
    }
    assertThat(
        verify(database, file),
        allOf(
            startsWith("1 top_players WEEKLY "),
            containsString("1 point too many; no single spin explains that"),
            containsString("1 of "),
            containsString(" line ")));
  }

  /** The line of a win without a spin id by the leader of a board. */
  private static int lineOfLeadersWinWithoutId(TestRecording recording) {
    int leader = leader(recording);
    return IntStream.range(0, recording.lines().size())
        .filter(line -> isWinWithoutId(recording.lines().get(line).spin(), leader))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isWinWithoutId(Spin spin, int player) {
    return spin != null && spin.playerId() == player && spin.win() > 0 && spin.spinId() == null;
  }

  private static int leader(TestRecording recording) {
    return new NaiveRecount(recording.spins(), 1)
        .topPlayers(BoardPeriod.ALL_TIME)
        .get(0)
        .playerId();
  }

  /** The exit code of {@code verify}, a space and its output. */
  private static String verify(LocalDatabase database, Path file) {
    CommandLine commandLine = ReplayCli.commandLine(Map.of("JDBC_URL", database.jdbcUrl()), false);
    StringWriter out = new StringWriter();
    commandLine.setOut(new PrintWriter(out));
    return commandLine.execute("verify", file.toString()) + " " + out;
  }

  private static TestRecording recording() {
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    return TestRecording.adversarial(4, 10_000, lastWeek, Duration.ofHours(3));
  }

  private void runBatch(On runner, LocalDatabase database, String... args) throws Exception {
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, database, List.of(args))) {
      assertThat(pipeline.awaitEnd(), is(State.DONE));
    }
  }

  private static void awaitAll(Connection reader, TestRecording recording) {
    await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(
            () -> {
              assertBoards(reader, recording);
              assertThat(consumed(reader), is((long) recording.lines().size()));
            });
  }

  private static void assertBoards(Connection reader, TestRecording recording) throws SQLException {
    // The last tick that the watermark reaches: the bound on disorder is 5 s, ticks are 1 s apart.
    Instant asOf = Instant.ofEpochSecond(recording.newest().minusSeconds(5).getEpochSecond());
    Boards expected =
        new NaiveRecount(recording.spins(), 10)
            .boards(
                List.of(BoardPeriod.values()), asOf, Duration.ofSeconds(10), Duration.ofMinutes(1));
    Boards found = new PublishedBoardsReader(reader).read();
    assertThat(BoardDifference.between(expected, found).text(), is(""));
  }

  private static long consumed(Connection reader) throws SQLException {
    return Long.parseLong(texts(reader, "SELECT consumed::text FROM spin_accounting").get(0));
  }

  private static List<String> texts(Connection reader, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static Connection reader(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
