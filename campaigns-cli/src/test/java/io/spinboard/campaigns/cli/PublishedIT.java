package io.spinboard.campaigns.cli;

import static io.spinboard.campaigns.cli.SpinFile.spin;
import static io.spinboard.campaigns.cli.SpinFile.withId;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Campaigns in the database are compared with rule files, and explained with their published
 * boards.
 */
class PublishedIT {
  private static final LocalStack STACK = LocalStack.shared();
  private static final List<Spin> SPINS =
      List.of(spin(4, 70, 60), withId("a", spin(30, 90, 30)), withId("a", spin(30, 90, 31)));

  private LocalDatabase database;
  private Console console;

  @TempDir private Path directory;

  @BeforeEach
  void addCampaign() throws IOException {
    database = STACK.createDatabase();
    console =
        new Console(
            Map.of("JDBC_URL", database.jdbcUrl(), "BOOTSTRAP_SERVERS", STACK.bootstrapServers()));
    console.runLine(0, "add --name Sprint --starts=-PT1H --ends +PT1H --prize 1-2=500");
  }

  @Test
  void campaignsAreComparedWithRuleFiles() throws IOException {
    Path rules =
        Files.writeString(directory.resolve("net.properties"), "scoring=net\nname=Net wins\n");
    String output =
        console.run(
            0,
            "check",
            "--rules",
            rules.toString(),
            "--campaign",
            "1",
            "--recording",
            recording().toString());
    assertThat(output, containsString("\ncampaign 1 (Sprint)\n  counting spins     2\n"));
    assertThat(
        output,
        endsWith(
            """

            campaign 1 and net have 2 of the top 2 in common
            player  campaign 1  net
                30           1    1
                 4           2    2
            """));
    console.runLine(1, "check --campaign 2 --recording " + recording());
    assertThat(
        console.errors(),
        is(
            "spinboard campaigns check: campaign 2 does not exist; list all with 'spinboard campaigns"
                + " list'\n"));
  }

  @Test
  void comparesTheExplanationWithThePublishedBoard() throws IOException, SQLException {
    String explain = "explain --campaign 1 --recording " + recording() + " --player ";
    assertThat(
        console.runLine(0, explain + 30),
        endsWith("\nNo board has been published under these rules yet.\n"));
    publish("{30,4}", "{90,70}");
    assertThat(
        console.runLine(0, explain + 30),
        endsWith("\nThe published board (provisional) agrees: rank 1 with 90 from 1 spin.\n"));
    assertThat(
        console.runLine(0, explain + 5),
        endsWith("\nThe published board (provisional) agrees: not on the board.\n"));
    publish("{4,30}", "{70,60}");
    assertThat(
        console.runLine(0, explain + 4),
        endsWith("\nThe published board (provisional) differs: rank 1 with 70 from 1 spin.\n"));
    publish("{}", "{}");
    assertThat(
        console.runLine(0, explain + 4),
        endsWith("\nThe published board (provisional) differs: not on the board.\n"));
  }

  @Test
  void readsTheTopicIfThereIsNoRecording() throws Exception {
    String topic = STACK.createTopic();
    Map<String, Object> settings = Map.of("bootstrap.servers", STACK.bootstrapServers());
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Spin spin : SPINS) {
        producer.send(new ProducerRecord<>(topic, 3, null, SpinEncoder.encode(spin))).get();
      }
      producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {'x'})).get();
    }
    String output = console.runLine(0, "explain --campaign 1 --player 30 -t " + topic);
    assertThat(
        output, startsWith("player 30 has rank 1 of 2: score 90 (win) from 1 counting spin"));
    assertThat(output, containsString("90     90  partition 3 offset 1\n"));
    assertThat(output, containsString("\n(read 4 records: 2 spins, 1 duplicate, 1 rejected)\n"));
  }

  @Test
  void anEmptyTopicIsValidButAMissingOneIsNot() throws IOException {
    assertThat(
        console.runLine(0, "explain --campaign 1 --player 30 -t " + STACK.createTopic()),
        startsWith("player 30 is not ranked: no spins found\n"));
    console.runLine(1, "explain --campaign 1 --player 30 -t nowhere");
    assertThat(
        console.errors(),
        startsWith("spinboard campaigns explain: topic 'nowhere' does not exist at "));
  }

  private Path recording() throws IOException {
    return new SpinFile().add(SPINS.toArray(Spin[]::new)).record(directory.resolve("spins.jsonl"));
  }

  /** Publishes a board of players with one spin each, reached at the time of that spin. */
  private void publish(String players, String scores) throws SQLException {
    String statement =
        """
        INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version, participants,
          qualified, closed, subject_ids, names, scores, spins, reached_at)
        SELECT campaign_id, 'campaign', revision, true, 2, 2, 2, false, p, array_fill(NULL::text,
          ARRAY[cardinality(p)]), '%s', array_fill(1::bigint, ARRAY[cardinality(p)]), ARRAY(
          SELECT '2026-11-26 11:01Z'::timestamptz - CASE player WHEN 30 THEN interval '30 s' ELSE
            interval '0' END FROM unnest(p) WITH ORDINALITY AS players (player, place)
            ORDER BY place)
        FROM campaigns, (SELECT '%s'::int[]) AS players (p)
        ON CONFLICT (campaign_id, scope) DO UPDATE SET
          subject_ids = EXCLUDED.subject_ids, names = EXCLUDED.names, scores = EXCLUDED.scores,
          spins = EXCLUDED.spins, reached_at = EXCLUDED.reached_at
        """
            .formatted(scores, players);
    try (Connection writer =
            DriverManager.getConnection(
                database.jdbcUrl(), LocalStack.WRITER, STACK.writerPassword());
        Statement sql = writer.createStatement()) {
      sql.execute(statement);
    }
  }
}
