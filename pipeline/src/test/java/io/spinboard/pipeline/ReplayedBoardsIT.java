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
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** However a recording is played back, the boards are those of a recount, and nothing is late. */
@Tag("faults") // For its length.
@Timeout(180)
class ReplayedBoardsIT {
  private static final int RECORDS = 4_000;
  private static final Duration SPAN = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofSeconds(6);

  private final LocalStack stack = LocalStack.shared();
  private final StringWriter printed = new StringWriter();

  /** Last week; an hour ends in the middle of it. */
  private final Instant begun =
      Instant.now()
          .minus(Duration.ofDays(7))
          .truncatedTo(ChronoUnit.HOURS)
          .minus(SPAN.dividedBy(2));

  @TempDir Path directory;

  /** One partition of four is empty; lateness is not forgiven. */
  @ParameterizedTest
  @CsvSource({
    "DIRECT_UNCHECKED, --speed 1",
    "DIRECT_UNCHECKED, --as-fast-as-possible",
    "DIRECT_UNCHECKED, --speed 10 --shift end",
    "FLINK_2, --speed 10",
    "FLINK_2, --as-fast-as-possible --shift end"
  })
  void theBoardsAreThoseOfARecount(On runner, String how) throws Exception {
    Path recording = write(nasty());
    Path playedBack = directory.resolve("played-back.jsonl.zst");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();

    try (RunningPipeline unused =
        RunningPipeline.start(runner, stack, topic, database, "--allowedLateness=PT0S")) {
      assertThat(run(database, "replay " + how + " -t " + topic + " " + recording), is(0));
      assertThat(run(database, "record -t " + topic + " " + playedBack), is(0));
      awaitVerified(database, playedBack);
      if (!how.contains("--shift")) {
        assertThat(verify(database, recording), containsString("verified: "));
      }
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  /** The user stops it, is away for longer than the bound on disorder, and lets it go on. */
  @Test
  void aPauseChangesNothing() throws Exception {
    Path recording = write(nasty());
    Path state = directory.resolve("replay.state");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    String replay = "replay --state " + state + " -t " + topic + " " + recording;

    try (RunningPipeline unused =
        RunningPipeline.start(
            On.DIRECT_UNCHECKED, stack, topic, database, "--allowedLateness=PT0S")) {
      FutureTask<Integer> playing = new FutureTask<>(() -> run(database, replay + " --speed 1"));
      Thread player = new Thread(playing, "player");
      player.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> account(database, "consumed"), greaterThan(RECORDS / 8L));
      player.interrupt();
      assertThat(playing.get(), is(0));
      long sent = sent(state);
      assertThat(sent, lessThan((long) RECORDS));
      await()
          .atMost(Duration.ofMinutes(1))
          .during(PAUSE)
          .until(() -> account(database, "consumed"), is(sent));

      assertThat(run(database, replay + " --speed 10"), is(0));
      awaitVerified(database, recording);
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  /** The second time each spin is late, by more than the bound on disorder. */
  @Test
  void whatIsPlayedTwiceCountsTwiceUnlessItHasAnId() throws Exception {
    Recording once = nasty();
    Path recording = write(once);
    Path playedBack = directory.resolve("played-back.jsonl.zst");
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    String replay = "replay --as-fast-as-possible -t " + topic + " " + recording;

    try (RunningPipeline unused = RunningPipeline.start(On.FLINK_2, stack, topic, database)) {
      assertThat(run(database, replay), is(0));
      awaitVerified(database, recording);
      assertThat(run(database, replay), is(0));
      assertThat(run(database, "record -t " + topic + " " + playedBack), is(0));

      awaitVerified(database, playedBack);
      // No board tells of duplicates, and the step that finds them accounts for them by itself.
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> account(database, "consumed"), is(2L * RECORDS));
      assertThat(account(database, "counted"), is(2 * withoutId(once) + ids(once)));
      assertThat(account(database, "too_late"), is(0L));
    }
  }

  private Recording nasty() {
    return Recording.nasty(3, RECORDS, begun, SPAN);
  }

  private static long withoutId(Recording recording) {
    return recording.spins().stream().filter(spin -> spin.spinId() == null).count();
  }

  private static long ids(Recording recording) {
    return recording.spins().stream().map(Spin::spinId).filter(Objects::nonNull).distinct().count();
  }

  /** How many records a replay has sent, as its state has it. */
  private static long sent(Path state) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(state)) {
      kept.load(reader);
    }
    return Long.parseLong(kept.getProperty("sent"));
  }

  private void awaitVerified(LocalDatabase database, Path recording) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(verify(database, recording), containsString("verified: ")));
  }

  /** What {@code verify} prints, so that a difference is seen. */
  private String verify(LocalDatabase database, Path recording) {
    printed.getBuffer().setLength(0);
    run(database, "verify " + recording);
    return printed.toString();
  }

  private Path write(Recording recording) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long[] offsets = new long[4];
    for (Recording.Line line : recording.lines()) {
      long timestamp = begun.toEpochMilli() + line.sentAtMicros() / 1000;
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
