package io.spinboard.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.local.LocalKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The watch command with a real broker; each test has its own topic. */
@Timeout(300)
class WatchIT {
  private static final Pattern PROGRESS =
      Pattern.compile("\rread [\\d,]+ records \\([1-9][\\d,]*/s\\), 0 of them rejected");

  @TempDir private static Path directory;
  private static LocalKafka kafka;
  private static Producer<byte[], byte[]> producer;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String topic;

  @BeforeAll
  static void startKafka() throws IOException {
    kafka = LocalKafka.start(directory, 0);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stopKafka() throws IOException {
    producer.close();
    kafka.close();
  }

  @BeforeEach
  void createTopic(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName();
    assertThat(execute(false, "topics create --partitions 1"), is(0));
    out.getBuffer().setLength(0);
  }

  @Test
  void printsOneRecordPerLineForPrograms() throws Exception {
    send(spin(1));
    send(
        """
        {"playerId": 2, "gameId": 12, "stake": 150,
         "win": 0, "eventTime": "2026-11-22 05:00:00"}
        """);
    send("not a\nspin");

    assertThat(execute(false, "watch -e 3"), is(0));

    List<String> lines = out.toString().lines().toList();
    assertThat(lines, hasSize(3));
    assertThat(lines.get(0), is(spin(1)));
    assertThat(
        lines.get(1), startsWith("{\"playerId\": 2, \"gameId\": 12, \"stake\": 150, \"win\""));
    assertThat(lines.get(2), startsWith("not-json: "));
    assertThat(err.toString(), not(containsString("\r")));
  }

  @Test
  void printsColumnsOnATerminal() throws Exception {
    send(spin(1));
    send("[]");

    assertThat(execute(true, "watch -e 2"), is(0));

    assertThat(
        out.toString(),
        matchesPattern(
            """
            event time +player +game +stake +win +at +team +spin id
            2026-11-22 05:00:00.000000 +1 +12 +150 +300 +0@0 +#3 Amber Otter +spin-1
            REJECTED +0@1 +not-an-object: found an array
            """));
  }

  @Test
  void printsTheRequestedFormat() throws Exception {
    send(spin(1));

    execute(true, "watch -e 1 --format raw");
    assertThat(out.toString(), is(spin(1) + "\n"));
    out.getBuffer().setLength(0);
    execute(false, "watch -e 1 --format Pretty");
    assertThat(out.toString(), startsWith("event time "));
  }

  @Test
  void reportsRejectedRecordsByReason() throws Exception {
    send(spin(1));
    send("oops");
    send("oops");
    send("{}");

    assertThat(execute(false, "watch -e 4 --print_n_msg 4"), is(0));

    assertThat(out.toString(), is(spin(1) + "\n"));
    assertThat(
        err.toString(),
        matchesPattern(
            """
            read 4 records in \\d+\\.\\d s \\([\\d,]+/s\\), 3 of them rejected:
             +2 not-json
             +1 missing-field
            """));
  }

  @Test
  void showsProgressWhileNoRecordsArrive() throws Exception {
    send(spin(1));
    CompletableFuture<Integer> watching =
        CompletableFuture.supplyAsync(() -> execute(true, "watch -e 2"));
    String waiting = "\rread 1 record (0/s), 0 of them rejected";
    await().atMost(60, SECONDS).until(() -> err.toString().contains(waiting));

    send(spin(2));

    assertThat(watching.get(), is(0));
    assertThat(
        err.toString(),
        containsString("\r" + " ".repeat(waiting.length() - 1) + "\rread 2 records in "));
  }

  @Test
  void showsProgressOfRecordsThatAreNotPrinted() throws Exception {
    FutureTask<Integer> watching =
        new FutureTask<>(() -> execute(true, "watch --print-every 1000000"));
    Thread watcher = new Thread(watching, "watcher");
    watcher.start();
    await()
        .atMost(60, SECONDS)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              send(spin(1));
              return PROGRESS.matcher(err.toString()).find();
            });

    watcher.interrupt();

    assertThat(watching.get(), is(0));
    assertThat("a heading and the first record", out.toString().lines().toList(), hasSize(2));
    assertThat(err.toString(), matchesPattern("(?s).*\\r +\\rread [\\d,]+ records in .*"));
  }

  @Test
  void startsWithTheNextNewRecord() throws Exception {
    send(spin(1));
    CompletableFuture<Integer> watching =
        CompletableFuture.supplyAsync(() -> execute(false, "watch --from latest -e 3"));
    // The start of reading is not visible, so spins are sent until three of them have been read.
    await()
        .atMost(60, SECONDS)
        .until(
            () -> {
              send(spin(2));
              return watching.isDone();
            });

    assertThat(watching.get(), is(0));
    assertThat(out.toString().lines().toList(), is(Collections.nCopies(3, spin(2))));
  }

  @Test
  void createsNoConsumerGroupOrInternalTopic() throws Exception {
    send(spin(1));

    execute(false, "watch -e 1");

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(admin.listConsumerGroups().all().get(), is(List.of()));
      assertThat(
          admin.listTopics().names().get().stream().filter(name -> name.startsWith("_")).toList(),
          is(List.of()));
    }
  }

  private void send(String value) throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(topic, value.getBytes(UTF_8))).get();
  }

  private static String spin(int playerId) {
    long fiveOClock = 1_795_323_600_000_000L;
    Spin spin = new Spin(playerId, 12, 150, 300, fiveOClock, 3, "Amber Otter", "spin-" + playerId);
    return new String(SpinEncoder.encode(spin), UTF_8);
  }

  private int execute(boolean terminal, String line) {
    CommandLine commandLine =
        GeneratorCli.commandLine(Map.of("BOOTSTRAP_SERVERS", kafka.bootstrapServers()), terminal);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute((line + " -t " + topic).split(" "));
  }
}
