package io.spinboard.replay.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpinLinesTest {

  private static final String FIRST = line(1);
  private static final String SECOND = line(2);

  @Test
  void spinsComeInTheOrderOfTheirLines() throws IOException {
    assertThat(players(read(FIRST + "\n" + SECOND + "\n")), contains(1, 2));
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(players(read(FIRST + "\n" + SECOND)), contains(1, 2));
  }

  @Test
  void windowsLineEndsAreAccepted() throws IOException {
    assertThat(players(read(FIRST + "\r\n" + SECOND + "\r\n")), contains(1, 2));
  }

  @Test
  void whatIsNoSpinIsRejectedByItsLineNumberAndTheRestIsRead() throws IOException {
    SpinLines lines = read(FIRST + "\n\nnonsense\n{\"name\":\"\u00ff\"}\n" + SECOND + "\n");

    assertThat(players(lines), contains(1, 2));
    assertThat(
        lines.rejected().stream().map(it -> it.number() + " " + it.rejection().reason()).toList(),
        contains("2 " + Reason.NOT_JSON, "3 " + Reason.NOT_JSON, "4 " + Reason.NOT_JSON));
  }

  @Test
  void anEmptyFileHoldsNothing(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("empty.jsonl"));

    assertThat(SpinLines.read(file, decoder()), is(new SpinLines(List.of(), List.of())));
  }

  /** One byte a character, so that a test can write what is not UTF-8. */
  private static SpinLines read(String bytes) throws IOException {
    return SpinLines.read(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), decoder());
  }

  private static SpinDecoder decoder() {
    return new SpinDecoder(Duration.ofMinutes(1), () -> Instant.parse("2026-11-22T06:00:00Z"));
  }

  private static List<Integer> players(SpinLines lines) {
    return lines.spins().stream().map(Spin::playerId).toList();
  }

  private static String line(int player) {
    return """
        {"playerId": %d, "gameId": 10, "win": 5, "stake": 50, "eventTime": "2026-11-22 05:00:00"}"""
        .formatted(player);
  }
}
