package io.spinboard.pipeline.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar on a real cluster and kills a task manager. */
@Tag("faults") // slow
class ClusterIT {

  /** The metrics that docs/operations.md lists, as Flink exports them to Prometheus. */
  private static final String[] METRICS = {
    "spins_counted",
    "spins_rejected",
    "spins_too_late",
    "spins_duplicate",
    "consumer_lag_records_partition_0",
    "consumer_lag_records_partition_3",
    "watermark_age_ms_partition_0",
    "boards_published",
    "boards_published_at_ms"
  };

  @Test
  void boardsCatchUpAfterATaskManagerIsKilled(@TempDir Path directory) throws Exception {
    try (RestartableStack stack = RestartableStack.start(directory)) {
      SubmittedJob job = SubmittedJob.submit(stack, 2);
      assertThat(job.configuration(), not(containsString(RestartableStack.WRITER_PASSWORD)));
      // Only one partition has records, so one task manager reads none. It must not hold back the
      // watermark.
      try (LiveTraffic traffic = new LiveTraffic(stack, 11, 1)) {
        traffic.awaitCurrentBoards();
        job.awaitCheckpoint();
        // A partition's lag is first exported after its first report.
        await()
            .atMost(Duration.ofMinutes(5))
            .untilAsserted(() -> assertThat(metrics(stack), hasItems(METRICS)));
        Instant fault = Instant.now();
        stack.flink().taskManager(0).kill();
        job.awaitRunning();
        traffic.awaitCurrentBoards(fault);
        traffic.stopAndVerify();
      }
    }
  }

  private static Set<String> metrics(RestartableStack stack) throws Exception {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      URI uri = URI.create("http://localhost:" + stack.flink().taskManager(i).metricsPort() + "/");
      String page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      Pattern.compile("(?m)^flink_\\w+_spinboard__?(\\w+)\\{")
          .matcher(page)
          .results()
          .forEach(found -> names.add(found.group(1)));
    }
    return names;
  }
}
