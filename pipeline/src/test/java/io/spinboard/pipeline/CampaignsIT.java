package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.spinboard.campaigns.Scoring;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.RunningPipeline.On;
import io.spinboard.replay.ReplayCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Runs campaigns between real Kafka and real PostgreSQL; {@code verify} compares their boards. */
class CampaignsIT {
  /** Seconds since 1970-01-01 UTC. */
  private static final double YEAR_2100 = 4_102_444_800.0;

  /** Campaigns with a recent board end in 2100, so they never become final. */
  private static final String ALL_HAVE_EXPECTED_STATUS =
      """
      SELECT bool_and(status = CASE WHEN recent IS NULL THEN 'final' ELSE '%s' END)
      FROM campaign_status JOIN campaigns USING (campaign_id)
      """;

  /** Longer than any of the conditions takes on a machine under load. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final LocalStack stack = LocalStack.shared();

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"DIRECT, 3", "FLINK_4, 2"})
  void campaignsOfEveryScoringBecomeFinalAndEqualTheNaiveRecount(On runner, int partitionsWithData)
      throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording =
        TestRecording.adversarial(7, 8_000, start, Duration.ofHours(3), partitionsWithData)
            .withLateSpins(5);
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name())) {
      addCampaignsOfEveryScoring(owner, recording);
    }
    TestProducer.sendAll(stack.bootstrapServers(), topic, recording);
    try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database);
        Connection reader = reader(database)) {
      awaitFinal(database, reader, recording);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "FLINK_ATTACHED"})
  void aBatchCompletesAnIncompleteCampaign(On runner) throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording = TestRecording.adversarial(8, 5_000, start, Duration.ofHours(3));
    Path file = directory.resolve("spins.jsonl.zst");
    recording.recordTo(file);
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name());
        Connection reader = reader(database)) {
      addCampaignsOfEveryScoring(owner, recording);
      try (Statement sql = owner.createStatement()) {
        sql.execute(
            """
            INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version,
              participants, qualified, closed, subject_ids, names, scores, spins, reached_at)
            SELECT campaign_id, 'campaign', revision, false, 1, 1, 1, true,
              '{9}', '{NULL}', '{9}', '{1}', ARRAY[starts_at]
            FROM campaigns WHERE campaign_id = 1
            """);
      }
      try (RunningPipeline pipeline =
          RunningPipeline.start(runner, stack, database, List.of("--input=" + file))) {
        assertThat(pipeline.awaitEnd(), is(State.DONE));
      }
      awaitFinal(database, reader, recording, "incomplete");
    }
  }

  @Test
  void aBatchMakesOnlyCampaignsFinalThatItsInputCovers() throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(7));
    TestRecording recording = TestRecording.adversarial(12, 3_000, start, Duration.ofHours(3));
    Path file = directory.resolve("later.jsonl");
    recording.inParts(2).get(1).writeTo(file);
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name());
        Connection reader = reader(database);
        PreparedStatement add =
            owner.prepareStatement(
                """
                INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)
                SELECT id, 'a campaign', start + starts, start + ends
                FROM to_timestamp(?) AS recording (start), (VALUES
                  (1, interval '10 min', interval '80 min'),
                  (2, interval '80 min', interval '130 min'),
                  (3, interval '100 min', interval '130 min'),
                  (4, interval '100 min', interval '170 min')) AS wanted (id, starts, ends)
                """)) {
      add.setLong(1, start.getEpochSecond());
      add.executeUpdate();
      try (RunningPipeline pipeline =
          RunningPipeline.start(On.DIRECT, stack, database, List.of("--input=" + file))) {
        assertThat(pipeline.awaitEnd(), is(State.DONE));
      }
      assertThat(
          status(reader), is(Map.of(1, "waiting", 2, "incomplete", 3, "final", 4, "incomplete")));
    }
  }

  @Test
  void campaignsThatStartedBeforeTheJobAreIncomplete() throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(7));
    TestRecording earlier = TestRecording.adversarial(10, 500, start, Duration.ofMinutes(1));
    TestRecording later =
        TestRecording.adversarial(
            11, 500, start.plus(Duration.ofMinutes(2)), Duration.ofMinutes(1));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name());
        PreparedStatement add =
            owner.prepareStatement(
                """
                INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)
                SELECT 1, 'starts before the job', start - interval '10 s', start + interval '140 s'
                FROM to_timestamp(?) AS recording (start)
                UNION ALL
                SELECT 2, 'starts after the job', start + interval '100 s', start + interval '140 s'
                FROM to_timestamp(?) AS recording (start)
                """)) {
      add.setLong(1, start.getEpochSecond());
      add.setLong(2, start.getEpochSecond());
      add.executeUpdate();
    }
    TestProducer.sendAll(stack.bootstrapServers(), topic, earlier);
    try (RunningPipeline pipeline =
            RunningPipeline.start(
                On.DIRECT_UNCHECKED,
                stack,
                topic,
                database,
                "--startFrom=latest",
                "--allowedLateness=PT0S");
        Connection reader = reader(database)) {
      TestProducer.sendAll(stack.bootstrapServers(), topic, later);
      await().atMost(TIMEOUT).until(() -> status(reader), is(Map.of(1, "incomplete", 2, "final")));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "FLINK_2"})
  void changesTakeEffectWithoutFurtherSpins(On runner) throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(7));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name());
        Connection reader = reader(database);
        Statement sql = owner.createStatement()) {
      sql.execute(
          """
          INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, board_size)
          SELECT 1, 'is on', to_timestamp(%d), now() + interval '1 hour', 3
          """
              .formatted(start.getEpochSecond()));
      TestRecording recording = TestRecording.adversarial(13, 300, start, Duration.ofMinutes(1));
      int records = recording.lines().size();
      TestProducer.sendAll(stack.bootstrapServers(), topic, recording);
      try (RunningPipeline pipeline = RunningPipeline.start(runner, stack, topic, database)) {
        await()
            .atMost(TIMEOUT)
            .until(() -> isTrue("SELECT max(rank) = 3 FROM campaign_standings", reader));
        // No spin arrives after the changes.
        await()
            .atMost(TIMEOUT)
            .until(
                () ->
                    isTrue("SELECT consumed = %d FROM spin_accounting".formatted(records), reader));

        sql.execute("UPDATE campaigns SET board_size = 7, recent = '1 minute'");
        sql.execute(
            """
            INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, subject)
            SELECT 2, 'is added late', starts_at, ends_at, 'team' FROM campaigns
            """);
        await()
            .atMost(TIMEOUT)
            .until(
                () ->
                    isTrue(
                        """
                        SELECT count(*) = 3 AND min(most) = 7 FROM (
                          SELECT max(rank) AS most FROM campaign_standings
                          GROUP BY campaign_id, scope) AS boards
                        """,
                        reader));
      }
    }
  }

  @Tag("faults") // slow
  @ParameterizedTest
  @EnumSource(names = {"DIRECT_UNCHECKED", "FLINK_2"})
  void campaignsCanBeAddedChangedAndEndedWhileSpinsArrive(On runner) throws Exception {
    TestRecording recording =
        TestRecording.adversarial(9, 3_000, Instant.now(), Duration.ofSeconds(30));
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    try (Connection owner = stack.postgres().connect(database.name());
        Connection reader = reader(database);
        Statement sql = owner.createStatement()) {
      sql.execute(
          """
          INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, scoring) VALUES
            (1, 'ends early', now(), now() + '1 hour', 'win'),
            (2, 'changes its rules', now() + '12 s', now() + '24 s', 'win'),
            (3, 'ends later', now(), now() + '14 s', 'net'),
            (4, 'is removed', now(), now() + '1 hour', 'win')
          """);
      try (RunningPipeline pipeline =
          RunningPipeline.start(runner, stack, topic, database, "--allowedLateness=PT1S")) {
        try (TestProducer producer =
            TestProducer.startInRealTime(stack.bootstrapServers(), topic, recording)) {
          await().atMost(TIMEOUT).until(() -> status(reader).get(1), is("provisional"));
          sql.execute(
              """
              INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, subject, scoring) VALUES
                (5, 'starts now', now(), now() + '12 s', 'team', 'turnover');
              INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, game_ids) VALUES
                (6, 'started just now', now() - interval '2 s', now() + '12 s', '{10,11}');
              UPDATE campaigns SET ends_at = now() WHERE campaign_id = 1;
              UPDATE campaigns SET scoring = 'multiplier-max', min_stake = 20 WHERE campaign_id = 2;
              UPDATE campaigns SET ends_at = ends_at + interval '8 s' WHERE campaign_id = 3;
              DELETE FROM campaigns WHERE campaign_id = 4;
              """);
        }
        awaitFinal(database, reader, recording);
      }
    }
  }

  /** Adds a campaign for each scoring and subject; its start and end are event times of spins. */
  private static void addCampaignsOfEveryScoring(Connection owner, TestRecording recording)
      throws SQLException {
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, game_ids, subject, scoring,
              min_stake, min_spins, board_size, recent)
            VALUES (?, 'a campaign', to_timestamp(?), to_timestamp(?), ?::int[], ?, ?, ?, ?, ?,
              ?::interval)
            """)) {
      int id = 0;
      for (Scoring scoring : Scoring.values()) {
        for (String subject : List.of("player", "team")) {
          id++;
          sql.setInt(1, id);
          sql.setDouble(2, timeOf(recording, 500 + 10 * id));
          boolean endsIn2100 = id % 3 == 2;
          sql.setDouble(3, endsIn2100 ? YEAR_2100 : timeOf(recording, 5_000 - 10 * id));
          sql.setString(4, id % 3 == 0 ? null : "{10,%d}".formatted(11 + id % 5));
          sql.setString(5, subject);
          sql.setString(6, scoring.text());
          sql.setInt(7, id % 4 * 30);
          sql.setInt(8, id % 5 * 4);
          sql.setInt(9, 3 + id);
          sql.setString(10, endsIn2100 ? "20 min" : null);
          sql.executeUpdate();
        }
      }
    }
  }

  /** The event time of a spin, seconds since 1970-01-01 UTC. */
  private static double timeOf(TestRecording recording, int spin) {
    long micros = recording.spins().get(spin * recording.spins().size() / 8_000).eventTimeMicros();
    return micros / 1e6;
  }

  private void awaitFinal(LocalDatabase database, Connection reader, TestRecording recording)
      throws Exception {
    awaitFinal(database, reader, recording, "provisional");
  }

  private void awaitFinal(
      LocalDatabase database,
      Connection reader,
      TestRecording recording,
      String statusOfCampaignsUntil2100)
      throws Exception {
    String allHaveExpectedStatus = ALL_HAVE_EXPECTED_STATUS.formatted(statusOfCampaignsUntil2100);
    await().atMost(TIMEOUT).until(() -> isTrue(allHaveExpectedStatus, reader));
    Path file = directory.resolve("all.jsonl.zst");
    recording.recordTo(file);
    // verify compares all other boards, too.
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(
                    verify(database, file), matchesPattern("(?s)(note: [^\n]*\n)*verified: .*")));
  }

  private static String verify(LocalDatabase database, Path file) {
    CommandLine commandLine = ReplayCli.commandLine(Map.of("JDBC_URL", database.jdbcUrl()), false);
    StringWriter out = new StringWriter();
    commandLine.setOut(new PrintWriter(out));
    commandLine.execute("verify", file.toString());
    return out.toString();
  }

  private static boolean isTrue(String query, Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The status of each campaign, by id. */
  private static Map<Integer, String> status(Connection reader) throws SQLException {
    Map<Integer, String> status = new TreeMap<>();
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT campaign_id, status FROM campaign_status")) {
      while (row.next()) {
        status.put(row.getInt(1), row.getString(2));
      }
    }
    return status;
  }

  private static Connection reader(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
