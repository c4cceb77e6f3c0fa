package io.spinboard.bench.sending;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.generator.GeneratorCli;
import io.spinboard.generator.traffic.LineMessageSink;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.SpinPacer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchNightScenarioTest {
  private static final String START = "2026-11-22T05:00:00Z";

  /** Enough for the ramp of five minutes and the start of the first burst. */
  private static final int SPINS = 700_000;

  @TempDir private Path directory;

  @Test
  void equalsTheScenarioOfThatNameByteForByte() throws IOException, InterruptedException {
    Path expected = directory.resolve("expected.jsonl");
    int code =
        GeneratorCli.commandLine(Map.of(), false)
            .execute(
                "generate",
                "--scenario=launch-night",
                "--start=" + START,
                "--events=" + SPINS,
                "--output=" + expected);

    Path found = directory.resolve("found.jsonl");
    MessageGenerator feed = LaunchNightScenario.startingAt(Instant.parse(START), 1);
    try (LineMessageSink lines = LineMessageSink.toFile(found, feed)) {
      lines.send(SPINS, SpinPacer.unbounded(feed));
    }

    assertThat(code, is(0));
    assertThat(Files.mismatch(expected, found), is(-1L));
  }
}
