package io.spinboard.bench.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.bench.workload.Workload;
import io.spinboard.generator.traffic.Faults;
import io.spinboard.generator.traffic.LineMessageSink;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.SpinPacer;
import io.spinboard.generator.world.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedMessagesTest {
  private static final int COUNT = 100;

  private final Simulation simulation =
      new Workload(COUNT, 50, 5, 7, true).endingAt(Instant.parse("2026-11-22T05:00:00Z"));
  private final PreparedMessages messages = new PreparedMessages("gameplay", simulation, COUNT);

  @Test
  void theyEqualTheMessagesOfTheGenerator(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path file = directory.resolve("spins.jsonl");
    MessageGenerator feed = new MessageGenerator(simulation, Faults.NONE);
    try (LineMessageSink lines = LineMessageSink.toFile(file, feed)) {
      lines.send(COUNT, SpinPacer.unbounded(feed));
    }

    List<String> values =
        IntStream.range(0, COUNT)
            .mapToObj(i -> new String(messages.message(i).value(), UTF_8))
            .toList();
    assertThat(values, is(Files.readAllLines(file)));
  }

  @Test
  void theKeyIsThePlayer() {
    String key = new String(messages.message(3).key(), UTF_8);

    assertThat(
        new String(messages.message(3).value(), UTF_8), startsWith("{\"playerId\":" + key + ","));
  }

  @Test
  void theFirstMessageFollowsTheLast() {
    assertThat(messages.message(COUNT).value(), is(sameInstance(messages.message(0).value())));
    assertThat(messages.message(1).value(), is(not(messages.message(0).value())));
  }
}
