package io.spinboard.replay.record;

import static io.spinboard.replay.TestKafka.FIVE_O_CLOCK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import io.spinboard.replay.TestKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records a real topic; each test has its own. */
@Timeout(120)
class RecordIT {
  @TempDir private static Path kafkaDirectory;
  private static TestKafka kafka;

  @TempDir Path directory;
  private String topic;
  private Path file;

  @BeforeAll
  static void start() throws IOException {
    kafka = new TestKafka(kafkaDirectory);
  }

  @AfterAll
  static void stop() throws IOException {
    kafka.close();
  }

  @BeforeEach
  void createTopic(TestInfo test) throws IOException {
    topic = test.getTestMethod().orElseThrow().getName() + directory.getFileName();
    file = directory.resolve("spins.jsonl");
    kafka.createTopic(topic);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.jsonl.gz", "all.jsonl.zst"})
  void allRecordsAreRecorded(String name) throws Exception {
    file = directory.resolve(name);
    byte[] binary = {(byte) 0xff, 0, '\n'};
    kafka.sendSpins(topic, 0, 1000);
    kafka.send(topic, 0, FIVE_O_CLOCK, null, "not a spin".getBytes(UTF_8));
    kafka.send(topic, 1, FIVE_O_CLOCK, binary, binary);
    kafka.send(topic, 1, FIVE_O_CLOCK, new byte[0], null);
    kafka.send(topic, 2, FIVE_O_CLOCK, null, TestKafka.spin(998));

    assertThat(
        record(0), matchesPattern("recorded 1,004 records of 4 partitions in \\d+\\.\\d s\n"));

    assertThat(recorded(), is(text(kafka.contents(topic))));
    assertThat(Files.exists(RecordingPosition.fileOf(file)), is(false));
  }

  @Test
  void linesAreOrderedByTimestamp() throws Exception {
    kafka.sendSpins(topic, 0, 5000);

    record(0);

    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < 5000; i++) {
      assertThat(lines.get(i), containsString("\"spinId\":\"s-" + i + "\""));
    }
  }

  @Test
  void anExistingFileIsNotReplacedWithoutOverwrite() throws Exception {
    Files.writeString(file, "precious");
    kafka.sendSpins(topic, 0, 3);

    assertThat(record(1), containsString("use --resume to append to it, or --overwrite"));
    assertThat(Files.readString(file), is("precious"));
    record(0, "--overwrite");
    assertThat(Files.readAllLines(file), hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.jsonl", "more.jsonl.zst"})
  void resumeAppendsNewRecords(String name) throws Exception {
    file = directory.resolve(name);
    assertThat(record(0, "--resume"), containsString("recorded 0 records"));
    for (int i = 0; i < 3; i++) {
      kafka.sendSpins(topic, i * 100, i * 100 + 100);
      assertThat(record(0, "--resume"), containsString("recorded 100 "));
    }

    assertThat(recorded(), is(text(kafka.contents(topic))));
  }

  @Test
  void aRecordingResumesAfterAnInterrupt() throws Exception {
    kafka.sendSpins(topic, 0, 100);
    FutureTask<String> following = new FutureTask<>(() -> record(0, "--follow"));
    Thread recorder = new Thread(following, "recorder");
    recorder.start();
    await().atMost(60, SECONDS).until(() -> recordsInPosition() == 100);
    kafka.sendSpins(topic, 100, 200);
    await().atMost(60, SECONDS).until(() -> recordsInPosition() == 200);

    recorder.interrupt();

    assertThat(following.get(60, SECONDS), containsString("recorded 200 records"));
    assertThat(recorded(), is(text(kafka.contents(topic))));
    kafka.sendSpins(topic, 200, 300);
    assertThat(record(0, "--resume"), containsString("recorded 100 more records"));
    assertThat(recorded(), is(text(kafka.contents(topic))));
  }

  @Test
  void aRecordingResumesExactlyAfterAKill() throws Exception {
    file = directory.resolve("killed.jsonl.gz");
    kafka.sendSpins(topic, 0, 1000);
    Process recorder =
        kafka.start(
            directory.resolve("errors"), "record", "-t", topic, file.toString(), "--follow");
    await().atMost(60, SECONDS).until(() -> recordsInPosition() == 1000);
    kafka.sendSpins(topic, 1000, 2000);
    recorder.destroyForcibly().waitFor();
    Files.writeString(file, "part of an incomplete write", StandardOpenOption.APPEND);
    kafka.sendSpins(topic, 2000, 3000);

    record(0, "--resume");

    assertThat(recorded(), is(text(kafka.contents(topic))));
    assertThat(Files.exists(RecordingPosition.fileOf(file)), is(false));
  }

  @Test
  void damagedRecordingsCannotBeResumed() throws Exception {
    kafka.sendSpins(topic, 0, 10);
    record(0);
    String whole = Files.readString(file);

    Files.writeString(file, whole.strip());
    assertThat(record(1, "--resume"), containsString("cannot be resumed: line 10 is truncated"));
    Files.writeString(file, whole.substring(0, whole.length() - 20));
    assertThat(
        record(1, "--resume"), containsString("cannot be resumed: line 10 is invalid: not a line"));
    Files.writeString(file, "{}\n");
    assertThat(record(1, "--resume"), containsString("line 1 has no partition and offset"));
    Files.writeString(file, whole.replace("\"_offset\":3", "\"_offset\":30"));
    assertThat(record(1, "--resume"), containsString("was the topic recreated?"));
    Files.writeString(file, whole);
    assertThat(record(0, "--resume"), containsString("recorded 0 more records"));
  }

  @Test
  void aRecordingOfAnotherTopicCannotBeResumed() throws Exception {
    kafka.sendSpins(topic, 0, 10);
    FutureTask<String> following = new FutureTask<>(() -> record(0, "--follow"));
    Thread recorder = new Thread(following, "recorder");
    recorder.start();
    await().atMost(60, SECONDS).until(() -> recordsInPosition() == 10);
    recorder.interrupt();
    following.get(60, SECONDS);

    assertThat(
        kafka.run(1, "record", "-t", "another", file.toString(), "--resume"),
        containsString("it was recorded from topic '" + topic + "', not 'another'"));
    Files.writeString(file, "");
    assertThat(record(1, "--resume"), containsString("it has 0 bytes, but had"));
  }

  @Test
  void aRangeIsRecorded() throws Exception {
    kafka.sendSpins(topic, 0, 60);

    record(0, "--from", "2025-11-22T05:00:10Z", "--until", "2025-11-22 05:00:20");
    assertThat(Files.readAllLines(file), hasSize(10));
    record(0, "--overwrite", "--from-offsets", "0:5,1:19", "--to-offsets", "0:6,2:3");
    assertThat(Files.readAllLines(file), hasSize(1 + 1 + 3));
    record(0, "--overwrite", "--partitions", "1,3");
    assertThat(Files.readAllLines(file), hasSize(20));
    assertThat(
        record(1, "--overwrite", "--partitions", "4"),
        containsString("no partition 4: " + topic + " has 4 partitions"));
    assertThat(
        record(1, "--overwrite", "--from-offsets", "0:21"),
        containsString("partition 0 ends at offset 20, but the recording continues at offset 21"));
  }

  @Test
  void deletedOffsetsAreReported() throws Exception {
    kafka.sendSpins(topic, 0, 60);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin
          .deleteRecords(Map.of(new TopicPartition(topic, 1), RecordsToDelete.beforeOffset(15)))
          .all()
          .get();
    }

    String err = record(1, "--from-offsets", "0:0,1:5");

    assertThat(err, containsString("recorded 45 records"));
    assertThat(err, containsString("10 offsets are missing"));
  }

  private String record(int exitCode, String... options) {
    List<String> args = new ArrayList<>(List.of("record", "-t", topic, file.toString()));
    args.addAll(List.of(options));
    return kafka.run(exitCode, args.toArray(new String[0]));
  }

  private long recordsInPosition() throws IOException {
    Path position = RecordingPosition.fileOf(file);
    return Files.exists(position) ? RecordingPosition.read(position).records() : 0;
  }

  /** The records in the file, by partition, in the order of the file. */
  private List<String> recorded() throws Exception {
    List<List<String>> partitions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      partitions.add(new ArrayList<>());
    }
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (RecordedRecord one = reader.next(); one != null; one = reader.next()) {
        partitions.get(one.partition()).add(text(one));
      }
    }
    return partitions.stream().flatMap(List::stream).toList();
  }

  private static List<String> text(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(
            one ->
                text(
                    new RecordedRecord(
                        one.partition(), one.offset(), one.timestamp(), one.key(), one.value())))
        .toList();
  }

  private static String text(RecordedRecord one) {
    return "%d@%d at %d: %s %s"
        .formatted(
            one.partition(),
            one.offset(),
            one.timestampMillis(),
            Arrays.toString(one.key()),
            Arrays.toString(one.value()));
  }
}
