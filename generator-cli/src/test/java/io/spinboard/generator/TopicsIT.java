package io.spinboard.generator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.local.LocalKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The topics commands with a real broker. Each test starts without topics. */
@Timeout(300)
class TopicsIT {
  private static final String DEFAULTS =
      "gameplay: 4 partitions, replication factor 1, retention PT24H, cleanup policy delete";

  @TempDir private static Path directory;
  private static LocalKafka kafka;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startKafka() throws IOException {
    kafka = LocalKafka.start(directory, 0);
  }

  @AfterAll
  static void stopKafka() throws IOException {
    kafka.close();
  }

  @AfterEach
  void deleteTopics() {
    run("topics delete -t gameplay,first,second");
    run("topics delete --results");
    // The broker describes a deleted topic for a moment longer.
    awaitDescription(1, "", "-t gameplay,first,second,top-teams,team-mvps");
  }

  @Test
  void createsDescribesAndDeletesATopicRepeatedly() {
    assertThat(run("topics create"), is("created " + DEFAULTS + "\n"));
    assertThat(run("topics create"), is("already exists: " + DEFAULTS + "\n"));
    assertThat(run("topics describe"), is(DEFAULTS + ", 0 records (0 + 0 + 0 + 0)\n"));
    assertThat(run("topics delete"), is("deleted gameplay\n"));
    assertThat(run("topics delete"), is("there is no topic 'gameplay'\n"));
    awaitDescription(1, "", "");
  }

  @Test
  void appliesACommandToSeveralTopics() {
    assertThat(
        run("topics create -t first,second -t gameplay -t first --partitions 1").lines().toList(),
        hasSize(3));
    assertThat(
        run("topics delete -t second,third,first"),
        is("deleted second\nthere is no topic 'third'\ndeleted first\n"));
  }

  @Test
  void continuesWithOtherTopicsWhenOneFails() {
    run("topics create -t first,second --partitions 1");

    assertThat(
        run(1, "topics describe -t first,absent,second"),
        matchesPattern("first: 1 partition, .*, 0 records\nsecond: 1 partition, .*, 0 records\n"));
    assertThat(err.toString(), is("spinboard topics describe: there is no topic 'absent'\n"));
  }

  @Test
  void countsRecordsPerPartition() {
    run("topics create");
    run("generate -e 1500 --as-fast-as-possible");

    String description = run("topics describe");

    assertThat(description, startsWith(DEFAULTS + ", 1,500 records ("));
    String parts = description.replaceAll(".*\\((.*)\\)\\n", "$1").replace(",", "");
    assertThat(Stream.of(parts.split(" \\+ ")).mapToInt(Integer::parseInt).sum(), is(1500));
  }

  @Test
  void changesTheRetentionOfAnExistingTopic() {
    run("topics create");
    String week = DEFAULTS.replace("PT24H", "P7D");

    assertThat(
        run("topics create --retention P7D"),
        is("changed: " + week + "; before: retention PT24H, cleanup policy delete\n"));
    awaitDescription(0, startsWith(week), "");
    assertThat(run("topics create --retention P7D"), is("already exists: " + week + "\n"));
    run("topics create --retention forever");
    awaitDescription(0, containsString("retention forever"), "");
  }

  @Test
  void keepsTheRetentionIfNoneIsGiven() {
    run("topics create --retention PT1H");

    assertThat(
        run("topics create"), is("already exists: " + DEFAULTS.replace("PT24H", "PT1H") + "\n"));
  }

  @Test
  void compactsAnExistingTopic() {
    run("topics create");

    assertThat(
        run("topics create --compact"),
        startsWith(
            "changed: " + DEFAULTS.replace("policy delete", "policy compact") + "; before: "));
    awaitDescription(0, containsString("policy compact, at most 0 records"), "");
    assertThat(run("topics create"), containsString("already exists: "));
  }

  @Test
  void failsIfThePartitionsDiffer() {
    run("topics create");

    assertThat(run(1, "topics create --partitions 8 --retention P7D"), is(""));
    assertThat(
        err.toString(),
        is(
            "spinboard topics create: topic 'gameplay' already exists with 4 partitions, replication"
                + " factor 1, not 8 partitions, replication factor 1; partitions cannot be removed,"
                + " and adding some would move players to other partitions\n"));
    assertThat(run("topics describe"), startsWith(DEFAULTS));
  }

  @Test
  void failsIfTheReplicationFactorDiffers() {
    run("topics create");

    assertThat(run(1, "topics create --replication-factor 3"), is(""));
    assertThat(
        err.toString(),
        allOf(
            containsString("already exists with 4 partitions, replication factor 1, not 4"),
            containsString("replication factor 3; use Kafka's own tools")));
  }

  @Test
  void createsDescribesAndDeletesTheTopicsForBoards() {
    String kept = ": 1 partition, replication factor 1, retention forever, cleanup policy compact";

    assertThat(
        run("topics create --results").lines().toList(),
        is(
            Stream.of("top-teams", "top-players", "hot-streaks", "team-mvps")
                .map(name -> "created " + name + kept)
                .toList()));
    assertThat(run("topics create --results"), startsWith("already exists: top-teams" + kept));
    assertThat(
        run("topics describe --results"), startsWith("top-teams" + kept + ", at most 0 rec"));
    assertThat(run(1, "topics create --results --partitions 2"), is(""));
    assertThat(run("topics delete --results").lines().toList(), hasSize(4));
  }

  private void awaitDescription(int exitCode, String description, String options) {
    awaitDescription(exitCode, is(description), options);
  }

  /** Waits, because brokers apply changes with a delay. */
  private void awaitDescription(int exitCode, Matcher<String> description, String options) {
    String line = ("topics describe " + options).strip();
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () -> {
              out.getBuffer().setLength(0);
              assertThat(execute(line), is(exitCode));
              assertThat(out.toString(), description);
            });
  }

  private String run(String line) {
    return run(0, line);
  }

  private String run(int exitCode, String line) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertThat(err.toString(), execute(line), is(exitCode));
    return out.toString();
  }

  private int execute(String line) {
    Map<String, String> environment = Map.of("BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    CommandLine commandLine = GeneratorCli.commandLine(environment, false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(line.split(" "));
  }
}
