package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.Database;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.RunningPipeline.On;
import io.spinboard.recordings.Recorded;
import io.spinboard.recordings.RecordingLine;
import io.spinboard.replay.ReplayCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
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
import org.junit.jupiter.api.Tag;
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

  private final LocalStack stack = LocalStack.shared();
  private final StringWriter printed = new StringWriter();

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
    // An hour ends in the middle of it.
    Instant lastWeek =
        Instant.now()
            .minus(Duration.ofDays(7))
            .truncatedTo(ChronoUnit.HOURS)
            .minus(SPAN.dividedBy(2));
    Path recording = write(Recording.nasty(3, RECORDS, lastWeek, SPAN), lastWeek);
    Path playedBack = directory.resolve("played-back.jsonl.zst");
    String topic = stack.createTopic();
    Database database = stack.createDatabase();

    try (RunningPipeline unused =
        RunningPipeline.start(runner, stack, topic, database, "--allowedLateness=PT0S")) {
      assertThat(run(database, "replay " + how + " -t " + topic + " " + recording), is(0));
      assertThat(run(database, "record -t " + topic + " " + playedBack), is(0));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> assertThat(verify(database, playedBack), containsString("verified: ")));
      if (!how.contains("--shift")) {
        assertThat(verify(database, recording), containsString("verified: "));
      }
      assertThat(tooLate(database), is(0L));
    }
  }

  /** What {@code verify} prints, so that a difference is seen. */
  private String verify(Database database, Path recording) {
    printed.getBuffer().setLength(0);
    run(database, "verify " + recording);
    return printed.toString();
  }

  private Path write(Recording recording, Instant begun) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long[] offsets = new long[4];
    for (Recording.Line line : recording.lines()) {
      long timestamp = begun.toEpochMilli() + line.sentAtMicros() / 1000;
      long offset = offsets[line.partition()]++;
      lines.writeBytes(
          RecordingLine.of(
              new Recorded(line.partition(), offset, timestamp, line.key(), line.value())));
      lines.write('\n');
    }
    return Files.write(directory.resolve("recording.jsonl"), lines.toByteArray());
  }

  private int run(Database database, String command) {
    Map<String, String> environment =
        Map.of("BOOTSTRAP_SERVERS", stack.bootstrapServers(), "JDBC_URL", database.jdbcUrl());
    CommandLine commandLine = ReplayCli.commandLine(environment, false);
    commandLine.setOut(new PrintWriter(printed));
    commandLine.setErr(new PrintWriter(printed));
    return commandLine.execute(command.split(" "));
  }

  private static long tooLate(Database database) throws SQLException {
    try (Connection reader =
            DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
        Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT too_late FROM spin_accounting")) {
      row.next();
      return row.getLong(1);
    }
  }
}
