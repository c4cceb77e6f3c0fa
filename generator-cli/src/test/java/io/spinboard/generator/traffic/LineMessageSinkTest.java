package io.spinboard.generator.traffic;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.spinboard.generator.world.Simulation;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMessageSinkTest {
  private static final int COUNT = 1_000;

  private final MessageGenerator generator =
      new MessageGenerator(
          Simulation.startingAt(Instant.parse("2026-11-22T05:00:00Z")), Faults.NONE);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"spins.jsonl.gz, 1f8b", "spins.jsonl.zst, 28b5"})
  void compressesAFileBySuffix(String name, String magic) throws Exception {
    Path file = write(name);

    byte[] bytes = Files.readAllBytes(file);
    assertThat("%02x%02x".formatted(bytes[0], bytes[1]), is(magic));
    assertThat(valuesIn(file), is(generated()));
  }

  @Test
  void writesOtherNamesUncompressed() throws Exception {
    assertThat(Files.readAllLines(write("spins.jsonl")), is(generated()));
  }

  @Test
  void replacesTheContentOfAFile() throws Exception {
    Path file = directory.resolve("spins.jsonl");
    Files.writeString(file, "x".repeat(1_000_000));

    write("spins.jsonl");

    assertThat(Files.readAllLines(file), hasSize(COUNT));
  }

  private Path write(String name) throws IOException, InterruptedException {
    Path file = directory.resolve(name);
    try (LineMessageSink sink = LineMessageSink.toFile(file, generator)) {
      sink.send(COUNT, SpinPacer.unbounded(generator));
    }
    return file;
  }

  private List<String> generated() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      values.add(generator.text(i, generator.eventTimeMicros(i)));
    }
    return values;
  }

  private static List<String> valuesIn(Path file) throws Exception {
    List<String> values = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        values.add(new String(next.value(), StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
