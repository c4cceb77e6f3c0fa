package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Ports;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.published.PublishedBoardsReader;
import io.spinboard.pipeline.RunningPipeline.On;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints that earlier builds wrote, each with the records of its topic, of which it has seen
 * the first half. To keep one of this build, run this test with {@code -Dsavepoint.of=VERSION}.
 */
class UpgradeIT {
  private static final Path KEPT = Path.of("src", "test", "resources", "savepoints");
  private static final String RECORDS = "records.txt";
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final LocalStack stack = LocalStack.shared();

  static List<String> versions() throws IOException {
    try (Stream<Path> kept = Files.list(KEPT)) {
      return kept.map(version -> version.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void savepointOfAnEarlierBuildIsGoneOnFrom(String version) throws Exception {
    List<String> records = Files.readAllLines(KEPT.resolve(version).resolve(RECORDS));
    LocalDatabase database = stack.createDatabase();
    // What the savepoint has seen is not to be read again.
    send(topic(version), firstHalf(records).stream().map(UpgradeIT::without).toList());
    try (RunningPipeline restored =
            RunningPipeline.start(
                On.FLINK_2,
                stack,
                topic(version),
                database,
                "--savepointPath=" + savepoint(version));
        Connection reader = reader(database)) {
      send(topic(version), records.subList(records.size() / 2, records.size()));
      awaitBoards(reader, records);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void savepointOfAJobThatCountedOtherwiseIsRefused(String version) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    stack.kafka().createTopic(topic(version), 4, Duration.ofHours(24));

    int exitCode =
        new PipelineCommand(
                Map.of("JDBC_PASSWORD", stack.writerPassword()),
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(
                "--runner=FlinkRunner",
                "--parallelism=1",
                "--bootstrapServers=" + stack.bootstrapServers(),
                "--topic=" + topic(version),
                "--jdbcUrl=" + stack.createDatabase().jdbcUrl(),
                "--jdbcUser=" + LocalStack.WRITER,
                "--shards=8",
                "--savepointPath=" + savepoint(version));

    assertThat(exitCode, is(PipelineCommand.FAILED));
    assertThat(
        err.toString(StandardCharsets.UTF_8),
        containsString("these are fixed for the life of a job"));
  }

  @Test
  @EnabledIfSystemProperty(named = "savepoint.of", matches = ".+")
  void keepOneOfThisBuild() throws Exception {
    String version = System.getProperty("savepoint.of");
    Path kept = Files.createDirectories(KEPT.resolve(version));
    TestRecording recording =
        TestRecording.adversarial(
            31, 2_000, Instant.parse("2026-11-18T12:10:00Z"), Duration.ofMinutes(30));
    Files.write(
        kept.resolve(RECORDS),
        recording.lines().stream()
            .filter(line -> line.value().length < 1_000)
            .map(line -> line.partition() + " " + new String(line.value(), StandardCharsets.UTF_8))
            .toList());
    List<String> before = firstHalf(Files.readAllLines(kept.resolve(RECORDS)));
    LocalDatabase database = stack.createDatabase();
    int port = Ports.free();
    send(topic(version), before);
    try (RunningPipeline pipeline =
            RunningPipeline.start(
                On.FLINK_2, stack, topic(version), database, "--flinkWebPort=" + port);
        Connection reader = reader(database)) {
      awaitBoards(reader, before);
      stopWithSavepoint(port, kept);
    }
  }

  private static void stopWithSavepoint(int port, Path kept) throws Exception {
    String jobs = ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/jobs")));
    String job = jobs.replaceAll("(?s).*\"id\":\"(\\w+)\".*", "$1");
    String body = "{\"drain\":false,\"targetDirectory\":\"%s\"}".formatted(kept.toUri());
    ask(
        HttpRequest.newBuilder(URI.create("http://localhost:%d/jobs/%s/stop".formatted(port, job)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(metadata(kept)));
  }

  private static String ask(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String savepoint(String version) throws IOException {
    return metadata(KEPT.resolve(version)).getParent().toUri().toString();
  }

  private static Path metadata(Path kept) throws IOException {
    try (Stream<Path> files = Files.walk(kept)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .findFirst()
          .orElse(kept.resolve("no _metadata yet"));
    }
  }

  private static String topic(String version) {
    return "gameplay-of-" + version;
  }

  private static List<String> firstHalf(List<String> records) {
    return records.subList(0, records.size() / 2);
  }

  private void send(String topic, List<String> records) throws IOException {
    stack.kafka().createTopic(topic, 4, Duration.ofHours(24));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String line : records) {
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topic, Character.digit(line.charAt(0), 10), null, value(line)));
      }
    }
  }

  /** A record at the same place that is no spin. */
  private static String without(String line) {
    return line.charAt(0) + " read before the savepoint";
  }

  private static byte[] value(String line) {
    return line.substring(2).getBytes(StandardCharsets.UTF_8);
  }

  private static void awaitBoards(Connection reader, List<String> records) {
    SpinDecoder decoder = new SpinDecoder(Duration.ofMinutes(1), InstantSource.system());
    List<Spin> spins =
        records.stream()
            .map(line -> decoder.decode(value(line)))
            .filter(Spin.class::isInstance)
            .map(Spin.class::cast)
            .toList();
    long newest = spins.stream().mapToLong(Spin::eventTimeMicros).max().orElseThrow();
    Instant asOf = Instant.ofEpochSecond(newest / 1_000_000 - 5);
    Boards expected =
        new NaiveRecount(spins, 10).boards(List.of(BoardPeriod.values()), asOf, SHORT, LONG);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                    BoardDifference.between(expected, new PublishedBoardsReader(reader).read())
                        .text(),
                    is("")));
  }

  private static Connection reader(LocalDatabase database) throws Exception {
    return DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }
}
