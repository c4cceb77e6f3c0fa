package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingReaderTest {
  @TempDir Path directory;

  @Test
  void linesWithoutOffsetsAreValues() throws Exception {
    assertThat(
        values("{\"a\":1}\n\nnot JSON\nlast"), is(List.of("{\"a\":1}", "", "not JSON", "last")));
  }

  @Test
  void csvIsConvertedToJson() throws Exception {
    String csv =
        """
        PlayerID,GameID,Win,Stake,EventTime\r
        101,12,0,45,2026-11-22T05:00:00.1Z\r
        102,13,300,20,2026-11-22T05:00:01.123456Z
        """;

    assertThat(
        values("\uFEFF" + csv),
        is(
            List.of(
                "{\"playerId\":101,\"gameId\":12,\"stake\":45,\"win\":0,"
                    + "\"eventTime\":\"2026-11-22 05:00:00.100000\"}",
                "{\"playerId\":102,\"gameId\":13,\"stake\":20,\"win\":300,"
                    + "\"eventTime\":\"2026-11-22 05:00:01.123456\"}")));
  }

  @Test
  void readingContinuesAfterAnInvalidLine() throws Exception {
    RecordingReader reader =
        reader(
            """
            PlayerID,GameID,Win,Stake,EventTime
            1,2,3
            1,2,3,4,noon
            9999999999,2,3,4,2026-11-22T05:00:00Z
            1,2,3,4,2026-11-22T05:00:00Z
            """);

    for (int line = 2; line <= 4; line++) {
      assertThrows(InvalidLineException.class, reader::next);
      assertThat(reader.number(), is((long) line));
    }
    assertThat(new String(reader.next().key(), UTF_8), is("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"spins.jsonl", "spins.jsonl.gz", "spins.jsonl.zst"})
  void allPartsOfACompressedFileAreRead(String name) throws Exception {
    Path file = directory.resolve(name);
    List<String> expected = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      append(file, part, expected);
    }

    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(values(reader), is(expected));
    }
  }

  private static void append(Path file, int part, List<String> values) throws IOException {
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (OutputStream lines = Compression.of(file.toString()).compress(out)) {
      for (int i = 0; i < 10_000; i++) {
        String value = "value " + part + " " + i + "x".repeat(i % 100 == 0 ? 70_000 : 1);
        lines.write(
            RecordingLine.encode(new RecordedRecord(part, i, i, null, value.getBytes(UTF_8))));
        lines.write('\n');
        values.add(value);
      }
    }
  }

  private static List<String> values(String text) throws Exception {
    return values(reader(text));
  }

  private static RecordingReader reader(String text) {
    return new RecordingReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> values(RecordingReader reader) throws Exception {
    List<String> values = new ArrayList<>();
    for (RecordedRecord recorded = reader.next(); recorded != null; recorded = reader.next()) {
      values.add(new String(recorded.value(), UTF_8));
    }
    return values;
  }
}
