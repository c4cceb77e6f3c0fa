package io.spinboard.pipeline.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpinsBeforeRecordingsTest {
  @TempDir Path directory;

  @Test
  void partitionsThatStartWithTheirFirstRecordLackNothing() throws IOException {
    write("all", inTopic(0, 0, "12:00:00"), inTopic(1, 0, "12:00:01"), inTopic(0, 1, "12:00:02"));

    assertThat(greatestEventTime(), is(Long.MIN_VALUE));
  }

  @Test
  void thePartitionThatStartsLatestDecides() throws IOException {
    write(
        "some",
        inTopic(0, 0, "11:00:00"),
        inTopic(1, 17, "12:00:01"),
        inTopic(1, 18, "12:00:00"),
        inTopic(2, 3, "11:30:00"));

    assertThat(greatestEventTime(), is(justBefore("12:00:00")));
  }

  @Test
  void aPartitionStartsInItsEarliestFile() throws IOException {
    write("1-later", inTopic(0, 2, "13:00:00"));
    write("2-earlier", inTopic(0, 1, "12:00:00"));

    assertThat(greatestEventTime(), is(justBefore("12:00:00")));
  }

  @Test
  void recordingsWithoutOffsetsStartWithTheEarlierFile() throws IOException {
    write("1-later", spin("13:00:00"));
    write("2-earlier", "{\"truncated", "[1]", spin("12:00:01"), spin("12:00:00"));

    assertThat(greatestEventTime(), is(justBefore("12:00:00")));
  }

  @Test
  void aSingleOldSpinDoesNotDecide() throws IOException {
    write("one", spin("09:00:00"), spin("12:00:00"), spin("12:00:01"), spin("12:00:02"));

    assertThat(greatestEventTime(), is(justBefore("12:00:00")));
  }

  @Test
  void withoutSpinsAllEventTimesUntilNowMayBeMissing() throws IOException {
    write("none", inTopic(0, 5, "12:00:00").replace("eventTime", "time"));
    long before = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());

    long greatest = greatestEventTime();

    long after = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
    assertThat(greatest, allOf(greaterThanOrEqualTo(before - 1), lessThanOrEqualTo(after - 1)));
  }

  private long greatestEventTime() {
    return SpinsBeforeRecordings.greatestEventTime(directory.resolve("*.jsonl").toString());
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(directory.resolve(name + ".jsonl"), List.of(lines));
  }

  private static String inTopic(int partition, long offset, String time) {
    byte[] value = spin(time).getBytes(UTF_8);
    return new String(
        RecordingLine.encode(
            new RecordedRecord(partition, offset, RecordedRecord.UNKNOWN, null, value)),
        UTF_8);
  }

  private static String spin(String time) {
    return "{\"playerId\":1,\"gameId\":1,\"stake\":1,\"win\":1,\"eventTime\":\"2026-11-18 %s\"}"
        .formatted(time);
  }

  private static long justBefore(String time) {
    return micros(Instant.parse("2026-11-18T" + time + "Z")) - 1;
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
