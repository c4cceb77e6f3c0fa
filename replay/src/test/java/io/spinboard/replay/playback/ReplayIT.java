package io.spinboard.replay.playback;

import static io.spinboard.replay.TestKafka.FIVE_O_CLOCK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import io.spinboard.replay.TestKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replays recordings to a real topic; each test has its own. */
@Timeout(120)
class ReplayIT {
  private static final String FAST = "--as-fast-as-possible";

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
    topic = test.getTestMethod().orElseThrow().getName();
    file = directory.resolve("spins.jsonl");
    kafka.createTopic(topic);
  }

  @Test
  void aRecordingOfAReplayEqualsTheOriginal() throws Exception {
    byte[] binary = {(byte) 0xff, 0, '\n'};
    kafka.createTopic("original");
    kafka.sendSpins("original", 0, 1000);
    kafka.send("original", 0, FIVE_O_CLOCK, null, "not a spin".getBytes(UTF_8));
    kafka.send("original", 1, FIVE_O_CLOCK, binary, binary);
    kafka.send("original", 1, FIVE_O_CLOCK, new byte[0], null);
    kafka.send("original", 2, FIVE_O_CLOCK, null, TestKafka.spin(998));
    Path original = directory.resolve("original.jsonl.zst");
    kafka.run(0, "record", "-t", "original", original.toString());

    kafka.run(0, "replay", "-t", topic, original.toString(), FAST, "--keep-timestamps");

    Path again = directory.resolve("again.jsonl.zst");
    kafka.run(0, "record", "-t", topic, again.toString());
    assertThat(Files.mismatch(original, again), is(-1L));
  }

  @Test
  void valuesWithoutKeysGetThePlayerAsTheirKey() throws Exception {
    Files.writeString(file, new String(TestKafka.spin(1), UTF_8) + "\nnot a spin\n");

    assertThat(replay(0), matchesPattern("sent 2 records in \\d+\\.\\d s\n"));

    List<String> keys = new ArrayList<>();
    kafka.contents(topic).forEach(one -> keys.add(text(one.value()) + " of " + text(one.key())));
    assertThat(keys, hasSize(2));
    assertThat(keys, hasItem(text(TestKafka.spin(1)) + " of 101"));
    assertThat(keys, hasItem("not a spin of null"));
  }

  @Test
  void csvIsSentAsJson() throws Exception {
    Files.writeString(
        file,
        """
        \uFEFFPlayerID,GameID,Win,Stake,EventTime
        101,12,0,45,2025-11-22T05:00:00.1Z
        101,13,300,20,2025-11-22T05:00:00.123456Z
        """);

    replay(0);

    assertThat(
        kafka.values(topic),
        is(
            List.of(
                "{\"playerId\":101,\"gameId\":12,\"stake\":45,\"win\":0,"
                    + "\"eventTime\":\"2025-11-22 05:00:00.100000\"}",
                "{\"playerId\":101,\"gameId\":13,\"stake\":20,\"win\":300,"
                    + "\"eventTime\":\"2025-11-22 05:00:00.123456\"}")));
  }

  @Test
  void recordsAreSentAtTheGivenSpeed() throws Exception {
    writeSpins(0, 21);

    long start = System.nanoTime();
    replay(0, "--speed", "10");
    assertThat((System.nanoTime() - start) / 1e9, greaterThanOrEqualTo(2.0));

    List<ConsumerRecord<byte[], byte[]>> sent = new ArrayList<>(kafka.contents(topic));
    sent.sort((one, other) -> Long.compare(one.timestamp(), other.timestamp()));
    long length = sent.get(20).timestamp() - sent.get(0).timestamp();
    // The first record is delayed until the producer has fetched the metadata.
    assertThat(length, greaterThanOrEqualTo(1_500L));
  }

  @Test
  void recordsAreSentAsFastAsPossible() throws Exception {
    writeSpins(0, 5_000);

    replay(0, FAST);

    assertThat(kafka.values(topic), hasSize(5_000));
  }

  @Test
  void shiftStartMovesTheFirstEventTimeToNow() throws Exception {
    writeSpins(0, 5);
    Instant before = Instant.now();

    assertThat(
        replay(0, "--shift", "start", FAST), containsString("the pipeline rejects such spins"));

    assertShiftedTo(before, Instant.now());
  }

  @Test
  void shiftEndMovesTheLastEventTimeToNow() throws Exception {
    writeSpins(0, 5);
    Instant before = Instant.now();

    replay(0, "--shift", "end", FAST);

    assertShiftedTo(before.minusSeconds(4), Instant.now().minusSeconds(4));
  }

  @Test
  void anEventTimeAheadOfItsTimestampDoesNotDetermineTheShift() throws Exception {
    writeSpins(0, 5);
    append(new RecordedRecord(3, 0, FIVE_O_CLOCK + 4_000, null, spinAt("2999-01-01T00:00:00Z")));
    Instant before = Instant.now();

    replay(0, "--shift", "end", FAST);

    assertShiftedTo(before.minusSeconds(4), Instant.now().minusSeconds(4));
  }

  @Test
  void withoutTimestampsAnEventTimeAheadOfTheClockDoesNotDetermineTheShift() throws Exception {
    Files.writeString(file, "");
    for (int i = 0; i < 5; i++) {
      appendLine(TestKafka.spin(i));
    }
    appendLine(spinAt("2999-01-01T00:00:00Z"));
    Instant before = Instant.now();

    replay(0, "--shift", "end", FAST);

    assertShiftedTo(before.minusSeconds(4), Instant.now().minusSeconds(4));
  }

  @Test
  void shiftStartUsesTheTimestampOfAFirstSpinAheadOfIt() throws Exception {
    Files.writeString(file, "");
    append(new RecordedRecord(3, 0, FIVE_O_CLOCK, null, spinAt("2999-01-01T00:00:00Z")));
    for (int i = 0; i < 5; i++) {
      append(new RecordedRecord(0, i, FIVE_O_CLOCK + i * 1000L, null, TestKafka.spin(i)));
    }
    Instant before = Instant.now();

    replay(0, "--shift", "start", FAST);

    assertShiftedTo(before, Instant.now());
  }

  @Test
  void anEventTimeThatCannotBeShiftedIsUnchanged() throws Exception {
    byte[] last = spinAt("9999-12-31T23:59:59Z");
    writeSpins(0, 5);
    append(new RecordedRecord(3, 0, FIVE_O_CLOCK + 4_000, null, last));
    String state = directory.resolve("state").toString();
    Instant before = Instant.now();

    assertThat(
        replay(0, "--shift", "end", FAST, "--state", state),
        containsString(
            "1 sent with their event times unchanged, as shifted ones would be outside of years"
                + " 0001 to"));

    assertShiftedTo(before.minusSeconds(4), Instant.now().minusSeconds(4));
    assertThat(kafka.values(topic), hasItem(text(last)));
    assertThat(
        replay(0, "--shift", "end", "--state", state),
        containsString("all records were sent already"));
  }

  private static byte[] spinAt(String time) {
    long micros = EventTime.parse(time);
    return SpinEncoder.encode(new Spin(1, 10, 50, 5, micros, Spin.NO_TEAM, null, null));
  }

  private void append(RecordedRecord recorded) throws IOException {
    appendLine(RecordingLine.encode(recorded));
  }

  private void appendLine(byte[] line) throws IOException {
    Files.writeString(file, text(line) + "\n", StandardOpenOption.APPEND);
  }

  private void assertShiftedTo(Instant earliest, Instant latest) {
    List<Long> times = eventTimes();
    assertThat(times.get(0), greaterThanOrEqualTo(earliest.toEpochMilli() * 1000));
    assertThat(times.get(0), lessThanOrEqualTo((latest.toEpochMilli() + 1) * 1000));
    for (int i = 0; i < 5; i++) {
      assertThat(times.get(i), is(times.get(0) + i * 1_000_000L));
    }
  }

  private List<Long> eventTimes() {
    return kafka.contents(topic).stream()
        .map(one -> ((Spin) AnyTimeDecoder.decode(one.value())).eventTimeMicros())
        .sorted()
        .toList();
  }

  @Test
  void onlySelectedSpinsAreSent() throws Exception {
    writeSpins(0, 60);
    Files.writeString(file, Files.readString(file) + "not a spin\n");

    String err =
        replay(
            0,
            FAST,
            "--games",
            "10,11",
            "--from",
            "2025-11-22T05:00:30Z",
            "--until",
            "2025-11-22 05:00:37",
            "--players",
            "130,131,136,137");

    assertThat(ids(), is(List.of("s-30", "s-31", "s-36")));
    assertThat(err, containsString("58 skipped by filters"));
  }

  @Test
  void filesAreSentOneAfterTheOther() throws Exception {
    for (int i = 0; i < 3; i++) {
      file = directory.resolve("part-" + i + ".jsonl.gz");
      writeSpins(i * 10, i * 10 + 10);
    }
    file = directory.resolve("part-*.gz");

    replay(0, FAST);

    assertThat(ids(), is(numbered(0, 30)));
  }

  @Test
  void loopSendsEachRoundWithNewSpinIds() throws Exception {
    writeSpins(0, 3);
    FutureTask<String> replaying = new FutureTask<>(() -> replay(0, FAST, "--loop"));
    Thread thread = new Thread(replaying, "replay");
    thread.start();
    await().atMost(60, SECONDS).until(() -> kafka.values(topic).size() > 9);

    thread.interrupt();

    assertThat(replaying.get(60, SECONDS), containsString("sent "));
    List<String> ids = ids();
    assertThat(new HashSet<>(ids), hasSize(ids.size()));
    assertThat(ids, hasItem("s-2"));
    assertThat(ids, hasItem("s-2-r3"));
  }

  @Test
  void invalidLinesAreReportedAndSkipped() throws Exception {
    writeSpins(0, 3);
    truncateLine(2);

    String err = replay(0, FAST);

    assertThat(err, containsString(file + ", line 2: not a line of a recording"));
    assertThat(err, containsString("1 invalid line"));
    assertThat(ids(), is(List.of("s-0", "s-2")));
  }

  @Test
  void strictStopsAtTheFirstInvalidLine() throws Exception {
    writeSpins(0, 3);
    truncateLine(2);

    String err = replay(1, FAST, "--strict");

    assertThat(err, containsString("sent 1 record in"));
    assertThat(err, containsString("spinboard replay: " + file + ", line 2: not a line of a rec"));
    assertThat(ids(), is(List.of("s-0")));
  }

  @Test
  void aDamagedFileIsSentUpToTheDamage() throws Exception {
    file = directory.resolve("spins.jsonl.gz");
    writeSpins(0, 1000);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    Matcher damage =
        Pattern.compile(Pattern.quote(file + " is damaged after line ") + "(\\d+)")
            .matcher(replay(1, FAST));

    assertThat(damage.find(), is(true));
    int lines = Integer.parseInt(damage.group(1));
    assertThat(lines, greaterThan(10));
    assertThat(ids(), is(numbered(0, lines)));
  }

  @Test
  void aReplayContinuesAfterAnInterrupt() throws Exception {
    writeSpins(0, 2000);
    String[] options = {"--state", directory.resolve("state").toString(), "--speed", "500"};
    FutureTask<String> replaying = new FutureTask<>(() -> replay(0, options));
    Thread thread = new Thread(replaying, "replay");
    thread.start();
    await().atMost(60, SECONDS).until(() -> kafka.values(topic).size() > 100);

    thread.interrupt();

    assertThat(replaying.get(60, SECONDS), containsString("; run the same command again to"));
    int sent = kafka.values(topic).size();
    assertThat(sent, lessThan(2000));
    assertThat(
        replay(1, options[0], options[1], "--games", "10"),
        containsString(" belongs to another replay: filters was "));
    assertThat(replay(0, options), containsString("sent %,d records".formatted(2000 - sent)));
    assertThat(ids(), is(numbered(0, 2000)));
    assertThat(replay(0, options), containsString("all records were sent already"));
    assertThat(ids(), hasSize(2000));
  }

  @Test
  void afterAKillAtMostOneChunkIsSentTwice() throws Exception {
    writeSpins(0, 3000);
    String state = directory.resolve("state").toString();
    Process process =
        kafka.start(
            directory.resolve("errors"),
            "replay",
            "-t",
            topic,
            file.toString(),
            "--state",
            state,
            "--speed",
            "1000");
    await().atMost(60, SECONDS).until(() -> kafka.values(topic).size() > 1500);
    process.destroyForcibly().waitFor();

    assertThat(
        replay(1, "--state", state, FAST), containsString("up to 1,000 records after line "));
    replay(0, "--state", state, FAST, "--resend");

    List<String> ids = ids();
    assertThat(ids.size(), lessThanOrEqualTo(4000));
    assertThat(new HashSet<>(ids), is(new HashSet<>(numbered(0, 3000))));
    assertThat(replay(0, "--state", state), not(containsString("sent 1")));
  }

  private void writeSpins(int from, int until) throws IOException {
    try (var out = Compression.of(file.toString()).compress(Files.newOutputStream(file))) {
      for (int i = from; i < until; i++) {
        out.write(
            RecordingLine.encode(
                new RecordedRecord(
                    i % 3, i / 3, FIVE_O_CLOCK + i * 1000L, null, TestKafka.spin(i))));
        out.write('\n');
      }
    }
  }

  private void truncateLine(int number) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(number - 1, lines.get(number - 1).substring(0, 40));
    Files.write(file, lines);
  }

  /** The ids of the spins in the topic, by event time. */
  private List<String> ids() {
    return kafka.contents(topic).stream()
        .map(one -> (Spin) AnyTimeDecoder.decode(one.value()))
        .sorted((one, other) -> Long.compare(one.eventTimeMicros(), other.eventTimeMicros()))
        .map(Spin::spinId)
        .toList();
  }

  private static List<String> numbered(int from, int until) {
    return IntStream.range(from, until).mapToObj(i -> "s-" + i).toList();
  }

  private String replay(int exitCode, String... options) {
    List<String> args = new ArrayList<>(List.of("replay", "-t", topic, file.toString()));
    args.addAll(List.of(options));
    return kafka.run(exitCode, args.toArray(new String[0]));
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, UTF_8);
  }
}
