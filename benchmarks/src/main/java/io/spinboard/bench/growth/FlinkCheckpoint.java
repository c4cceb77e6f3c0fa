package io.spinboard.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A completed checkpoint, as reported by Flink's REST API.
 *
 * @param bytes the size
 * @param seconds from its trigger to its completion
 */
record FlinkCheckpoint(long bytes, double seconds) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Waits for the next checkpoint that is triggered from now on. */
  static FlinkCheckpoint next(int webPort) throws IOException, InterruptedException {
    long now = System.currentTimeMillis();
    String jobs = "http://localhost:" + webPort + "/jobs";
    String job = read(jobs).at("/jobs/0/id").asText();
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode latest = read(jobs + "/" + job + "/checkpoints").at("/latest/completed");
      if (latest.path("trigger_timestamp").asLong() >= now) {
        return new FlinkCheckpoint(
            latest.get("state_size").asLong(), latest.get("end_to_end_duration").asLong() / 1e3);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new CommandException("no checkpoint was completed within " + TIMEOUT.toSeconds() + " s");
  }

  private static JsonNode read(String address) throws IOException {
    return JSON.readTree(URI.create(address).toURL());
  }
}
