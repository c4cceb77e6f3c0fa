package io.spinboard.pipeline.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.pipeline.ingest.files.ReadRecordings;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards and rejected records of files. */
class RecordingsStoryTest {
  @TempDir Path directory;

  @Test
  void csvRowsAreSpinsWithoutTeams() throws IOException {
    Path file =
        write(
            """
            \uFEFFPlayerID,GameID,Win,Stake,EventTime
            101,12,0,45,2026-11-18T05:00:00.1Z
            102,13,300,20,2026-11-18T05:00:01.123456Z
            101,12,5,45,2026-11-18T05:59:59.9999999Z
            103,12,70,45,2026-11-18T06:00:00Z
            """);

    StoryResult result = read(file);

    assertThat(
        result.players(BoardPeriod.HOURLY, "05:00:00"),
        contains(
            "1. player 102, no team, score 300, spins 1",
            "2. player 101, no team, score 5, spins 2"));
    assertThat(
        result.players(BoardPeriod.HOURLY, "06:00:00"),
        contains("1. player 103, no team, score 70, spins 1"));
    assertThat(result.account().counted(), is(4L));
  }

  @Test
  void aRejectedRecordKeepsItsPartitionItsOffsetAndItsValue() throws IOException {
    byte[] value = {(byte) 0xff, '\n'};
    Path file =
        write(
            new String(RecordingLine.encode(new RecordedRecord(3, 17, 5, null, value)), UTF_8)
                + "\n[1]\n"
                + new String(RecordingLine.encode(new RecordedRecord(2, 0, 5, null, null)), UTF_8));

    assertThat(
        read(file).rejected(),
        containsInAnyOrder(
            new RejectedSpin("plays", 3, 17, "not-json", "not UTF-8 text", value),
            new RejectedSpin(
                file.toString(), 0, 2, "not-an-object", "found an array", "[1]".getBytes(UTF_8)),
            new RejectedSpin("plays", 2, 0, "not-json", "there is no value", new byte[0])));
  }

  @Test
  void aBrokenLineIsRejectedWithItsNumberEvenIfItContainsASpin() throws IOException {
    String spin =
        "{\"_partition\":0,\"playerId\":1,\"gameId\":1,\"stake\":1,\"win\":1,"
            + "\"eventTime\":\"2026-11-18 05:00:00\"}";
    Path file = write("\n" + spin + "\n{\"_partition\":0,\"_off");

    List<RejectedSpin> rejected = read(file).rejected();

    assertThat(rejected.stream().map(RejectedSpin::offset).toList(), contains(1L, 2L, 3L));
    assertThat(
        rejected.stream().map(RejectedSpin::reason).distinct().toList(), contains("not-json"));
    assertThat(
        rejected.get(1).detail(),
        is("not a line of a recording: partition, offset or value is missing"));
    assertThat(new String(rejected.get(1).payload(), UTF_8), is(spin));
  }

  @Test
  void aPatternThatMatchesNoFileFails() {
    Path none = directory.resolve("*.zst");

    Exception failure = assertThrows(PipelineExecutionException.class, () -> read(none));

    assertThat(failure.getMessage(), containsString(none.toString()));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("recording"), text);
  }

  private static StoryResult read(Path files) {
    return Story.run(new ReadRecordings(files.toString(), "plays", Duration.ofMinutes(1)), 3);
  }
}
