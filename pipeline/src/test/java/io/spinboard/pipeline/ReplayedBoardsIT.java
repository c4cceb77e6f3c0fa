package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.spinboard.events.Spin;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.RunningPipeline.On;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import io.spinboard.replay.ReplayCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * Replays a recording with every timing option; the boards equal the recount and no spin is too
 * late.
 */
@Tag("faults") // slow
@Timeout(value = 30, unit = TimeUnit.MINUTES) // only stops a test that hangs
class ReplayedBoardsIT {
  private static final int RECORDS = 4_000;
  private static final Duration SPAN = Duration.ofSeconds(20);

  private static final Duration BOUND_ON_DISORDER = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final LocalStack stack = LocalStack.shared();
  private final StringWriter printed = new StringWriter();

  /** A week ago, so that an hour ends in the middle of the recording. */
  private final Instant start =
      Instant.now()
          .minus(Duration.ofDays(7))
          .truncatedTo(ChronoUnit.HOURS)
          .minus(SPAN.dividedBy(2));

  @TempDir Path directory;

  /** One of four partitions is empty, and the allowed lateness is 0. */
  @ParameterizedTest
  @CsvSource({
    "DIRECT_UNCHECKED, --speed 1",
    "DIRECT_UNCHECKED, --as-fast-as-possible",
    "DIRECT_UNCHECKED, --speed 10 --shift end",
    "FLINK_2, --speed 10",
    "FLINK_2, --as-fast-as-possible --shift end"
  })
  void aReplayAtAnySpeedEqualsTheNaiveRecount(On runner, String timing) throws Exception {
    Path recording = write(recording());
    Path recorded = directory.resolve("recorded.jsonl.zst");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();

    try (RunningPipeline unused =
        RunningPipeline.start(runner, stack, topic, database, "--allowedLateness=PT0S")) {
      assertThat(run(database, "replay " + timing + " -t " + topic + " " + recording), is(0));
      assertThat(run(database, "record -t " + topic + " " + recorded), is(0));
      awaitVerified(database, recorded);
      if (!timing.contains("--shift")) {
        assertThat(verify(database, recording), containsString("verified: "));
      }
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  /**
   * Resumes the replay after the watermark has reached its maximum, so a longer pause would not
   * change it.
   */
  @Test
  void aStoppedAndResumedReplayEqualsTheNaiveRecount() throws Exception {
    // The second half is recorded so slowly that the replay is interrupted before its end.
    long half = SPAN.dividedBy(2).toNanos() / 1000;
    Path recording =
        write(recording(), micros -> micros < half ? micros : half + (micros - half) * 100);
    Path state = directory.resolve("replay.state");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    String replay = "replay --state " + state + " -t " + topic + " " + recording;

    try (RunningPipeline unused =
        RunningPipeline.start(
            On.DIRECT_UNCHECKED, stack, topic, database, "--allowedLateness=PT0S")) {
      FutureTask<Integer> exitCode = new FutureTask<>(() -> run(database, replay + " --speed 1"));
      Thread replayThread = new Thread(exitCode, "replay");
      replayThread.start();
      await()
          .atMost(TIMEOUT)
          .until(() -> account(database, "consumed"), greaterThan(RECORDS * 2L / 5));
      replayThread.interrupt();
      assertThat(exitCode.get(), is(0));
      long sent = sent(state);
      assertThat(sent, lessThan((long) RECORDS));
      await().atMost(TIMEOUT).until(() -> account(database, "consumed"), is(sent));
      Instant lastTick = lastTick(sent);
      await().atMost(TIMEOUT).until(() -> hotStreaksAsOf(database), is(Optional.of(lastTick)));

      assertThat(run(database, replay + " --speed 1000"), is(0));
      awaitVerified(database, recording);
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  /** In the second replay every spin is late by more than the bound on disorder. */
  @Test
  void spinsReplayedTwiceCountTwiceUnlessTheyHaveAnId() throws Exception {
    TestRecording once = recording();
    Path recording = write(once);
    Path recorded = directory.resolve("recorded.jsonl.zst");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    String replay = "replay --as-fast-as-possible -t " + topic + " " + recording;

    try (RunningPipeline unused = RunningPipeline.start(On.FLINK_2, stack, topic, database)) {
      assertThat(run(database, replay), is(0));
      awaitVerified(database, recording);
      assertThat(run(database, replay), is(0));
      assertThat(run(database, "record -t " + topic + " " + recorded), is(0));

      awaitVerified(database, recorded);
      // Boards do not show duplicates, and duplicates are reported later than boards.
      await().atMost(TIMEOUT).until(() -> account(database, "consumed"), is(2L * RECORDS));
      assertThat(account(database, "counted"), is(2 * withoutId(once) + ids(once)));
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  private TestRecording recording() {
    return TestRecording.adversarial(3, RECORDS, start, SPAN);
  }

  private static long withoutId(TestRecording recording) {
    return recording.spins().stream().filter(spin -> spin.spinId() == null).count();
  }

  private static long ids(TestRecording recording) {
    return recording.spins().stream().map(Spin::spinId).filter(Objects::nonNull).distinct().count();
  }

  /** The number of sent records in the state file of a replay. */
  private static long sent(Path state) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(state)) {
      kept.load(reader);
    }
    return Long.parseLong(kept.getProperty("sent"));
  }

  /** The last tick that the watermark reaches after this many records. */
  private Instant lastTick(long sent) {
    TestRecording part = new TestRecording(recording().lines().subList(0, (int) sent));
    return part.newest().minus(BOUND_ON_DISORDER).truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<Instant> hotStreaksAsOf(LocalDatabase database) throws SQLException {
    try (Connection owner = stack.postgres().connect(database.name());
        Statement sql = owner.createStatement();
        ResultSet row = sql.executeQuery("SELECT as_of FROM hot_board")) {
      return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
    }
  }

  private void awaitVerified(LocalDatabase database, Path recording) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> assertThat(verify(database, recording), containsString("verified: ")));
  }

  /** The output of {@code verify}, which lists the differences. */
  private String verify(LocalDatabase database, Path recording) {
    printed.getBuffer().setLength(0);
    run(database, "verify " + recording);
    return printed.toString();
  }

  private Path write(TestRecording recording) throws IOException {
    return write(recording, LongUnaryOperator.identity());
  }

  /** Writes a recording; {@code timestamps} maps microseconds since the start. */
  private Path write(TestRecording recording, LongUnaryOperator timestamps) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long[] offsets = new long[4];
    for (TestRecording.Line line : recording.lines()) {
      long timestamp = start.toEpochMilli() + timestamps.applyAsLong(line.sentAtMicros()) / 1000;
      long offset = offsets[line.partition()]++;
      lines.writeBytes(
          RecordingLine.encode(
              new RecordedRecord(line.partition(), offset, timestamp, line.key(), line.value())));
      lines.write('\n');
    }
    return Files.write(directory.resolve("recording.jsonl"), lines.toByteArray());
  }

  private int run(LocalDatabase database, String command) {
    Map<String, String> environment =
        Map.of("BOOTSTRAP_SERVERS", stack.bootstrapServers(), "JDBC_URL", database.jdbcUrl());
    CommandLine commandLine = ReplayCli.commandLine(environment, false);
    commandLine.setOut(new PrintWriter(printed));
    commandLine.setErr(new PrintWriter(printed));
    return commandLine.execute(command.split(" "));
  }

  private static long account(LocalDatabase database, String column) throws SQLException {
    try (Connection reader =
            DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
        Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT * FROM spin_accounting")) {
      row.next();
      return row.getLong(column);
    }
  }
}
