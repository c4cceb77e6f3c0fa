package io.spinboard.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.RunningPipeline.On;
import io.spinboard.replay.ReplayCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Replays, processes and verifies a CSV file with 100,000 spins of a few players. */
@Tag("faults") // slow
class SeedCsvIT {
  private static final int ROWS = 100_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final LocalStack stack = LocalStack.shared();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    Random random = new Random(11);
    List<String> rows = new ArrayList<>();
    rows.add(BYTE_ORDER_MARK + "PlayerID,GameID,Win,Stake,EventTime");
    Instant time = Instant.parse("2026-11-21T22:00:00Z");
    for (int i = 0; i < ROWS; i++) {
      time = time.plus(random.nextInt(300_000), ChronoUnit.MICROS);
      int win = random.nextInt(3) == 0 ? 100 + random.nextInt(401) : 0;
      // Fractions of seconds have 0, 3 or 6 digits, and sometimes 1.
      Instant written = random.nextInt(9) == 0 ? time.truncatedTo(ChronoUnit.MILLIS) : time;
      String text = DateTimeFormatter.ISO_INSTANT.format(written).replaceFirst("00Z$", "Z");
      rows.add(
          "%d,%d,%d,%d,%s"
              .formatted(
                  100 + random.nextInt(11),
                  10 + random.nextInt(6),
                  win,
                  10 + random.nextInt(291),
                  text));
    }
    file = Files.write(directory.resolve("spins.csv"), rows);
  }

  @Test
  void everyRowIsReplayed() throws Exception {
    String topic = stack.createTopic();

    assertThat(run("replay", "--as-fast-as-possible", "-t", topic, file.toString()), is(0));

    assertThat(err.toString().replaceFirst("in .* s\n", ""), is("sent 100,000 records "));
    assertThat(records(topic), is((long) ROWS));
  }

  @Test
  void theBoardsOfTheFileAreVerified() throws Exception {
    LocalDatabase database = stack.createDatabase();
    try (RunningPipeline pipeline =
        RunningPipeline.start(On.DIRECT_UNCHECKED, stack, database, List.of("--input=" + file))) {
      assertThat(pipeline.awaitEnd(), is(State.DONE));
    }

    assertThat(run("verify", "--jdbc-url", database.jdbcUrl(), file.toString()), is(0));
    assertThat(
        out.toString().replaceFirst("verified: .* equal", "verified: equal"),
        is("verified: equal those of 100,000 records\n"));
  }

  private int run(String... args) {
    CommandLine commandLine =
        ReplayCli.commandLine(Map.of("BOOTSTRAP_SERVERS", stack.bootstrapServers()), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  private long records(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, consumer.partitionsFor(topic).size())
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(end -> end).sum();
    }
  }
}
