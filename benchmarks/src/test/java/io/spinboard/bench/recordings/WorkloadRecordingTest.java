package io.spinboard.bench.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.bench.workload.Workload;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import io.spinboard.replay.verify.VerifyTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadRecordingTest {
  private static final int COUNT = 1_000;

  private final Simulation simulation =
      new Workload(COUNT, 50, 5, 7, true).endingAt(Instant.parse("2024-01-22T05:00:00Z"));

  private Path file;

  @BeforeEach
  void write(@TempDir Path directory) throws IOException {
    file = directory.resolve("recording.jsonl");
    new WorkloadRecording(simulation).write(file, COUNT);
  }

  @Test
  void recordsAreTheSpinsOfTheSimulation() throws IOException, InvalidLineException {
    Simulator simulator = new Simulator(simulation);
    List<RecordedRecord> records = read();

    assertThat(records.size(), is(COUNT));
    for (int i = 0; i < COUNT; i++) {
      String value = new String(records.get(i).value(), UTF_8);
      assertThat(value, is(new String(SpinEncoder.encode(simulator.spin(i)), UTF_8)));
      String key = new String(records.get(i).key(), UTF_8);
      assertThat(value, startsWith("{\"playerId\":" + key + ","));
    }
  }

  @Test
  void offsetsAreConsecutiveInEachPartition() throws IOException, InvalidLineException {
    Map<Integer, Long> next = new TreeMap<>();
    for (RecordedRecord each : read()) {
      assertThat(each.offset(), is(next.getOrDefault(each.partition(), 0L)));
      next.merge(each.partition(), 1L, Long::sum);
    }

    assertThat(next.keySet(), containsInAnyOrder(0, 1, 2, 3));
  }

  @Test
  void eachLineEndsWithALineFeed() throws IOException {
    LineFeedTask lines = new LineFeedTask(file);
    lines.run();

    assertThat(lines.completed(), is((long) COUNT));
    assertThat(Files.readAllLines(file).size(), is(COUNT));
  }

  @Test
  void verifyCountsAllRecords() throws IOException {
    VerifyTask count = new VerifyTask(file);
    count.run();

    assertThat(count.completed(), is((long) COUNT));
  }

  private List<RecordedRecord> read() throws IOException, InvalidLineException {
    List<RecordedRecord> records = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (RecordedRecord next = reader.next(); next != null; next = reader.next()) {
        records.add(next);
      }
    }
    return records;
  }
}
