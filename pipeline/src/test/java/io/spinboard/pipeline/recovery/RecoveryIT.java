package io.spinboard.pipeline.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clusters go through while spins flow; the boards are the recount's after each. */
@Tag("faults")
class RecoveryIT {
  private static final Duration OUTAGE = Duration.ofSeconds(30);

  @TempDir private Path directory;
  private RestartableStack stack;

  @BeforeEach
  void open() throws Exception {
    stack = RestartableStack.start(directory);
  }

  @AfterEach
  void close() throws IOException {
    stack.close();
  }

  @Test
  void aJobIsRestoredFromItsLastCheckpointAfterItsJobManagerIsKilled() throws Exception {
    SubmittedJob job = SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 21, 4)) {
      traffic.awaitCurrentBoards();
      job.awaitCheckpoint();
      Instant fault = Instant.now();
      stack.flink().jobManager().kill();
      stack.flink().jobManager().start();
      SubmittedJob.submit(stack, 2, "--savepointPath=" + job.retainedCheckpoint());
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
  }

  @Test
  void aJobIsRestoredFromASavepointWithAnotherParallelism() throws Exception {
    SubmittedJob job = SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 22, 3)) {
      traffic.awaitCurrentBoards();
      Instant fault = Instant.now();
      String savepoint = job.stopWithSavepoint();
      SubmittedJob wider = SubmittedJob.submit(stack, 4, "--savepointPath=" + savepoint);
      traffic.awaitCurrentBoards(fault);
      String another = wider.stopWithSavepoint();
      SubmittedJob narrow = SubmittedJob.submit(stack, 1, "--savepointPath=" + another);
      traffic.awaitCurrentBoards();
      traffic.stopAndVerify();
      String last = narrow.stopWithSavepoint();
      assertThat("somebody is hot", traffic.hotPlayers(), is(greaterThan(0)));
      SubmittedJob.submit(stack, 1, "--savepointPath=" + last);
      // One spin tells that they are live; with no further one, streaks cool all the same.
      traffic.sendOne();
      await().atMost(Duration.ofMinutes(3)).until(() -> traffic.hotPlayers() == 0);
    }
  }

  @Test
  void boardsCatchUpAfterAPostgresOutage() throws Exception {
    SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 23, 4)) {
      traffic.awaitCurrentBoards();
      stack.stopPostgres();
      pass(OUTAGE);
      Instant fault = Instant.now();
      stack.startPostgres();
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
    mustBeSaidOnce("PostgreSQL is unavailable");
  }

  @Test
  void boardsCatchUpAfterAKafkaOutage() throws Exception {
    SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 24, 4)) {
      traffic.awaitCurrentBoards();
      stack.stopKafka();
      pass(OUTAGE);
      Instant fault = Instant.now();
      stack.startKafka();
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
    mustBeSaidOnce("Lost connection to Kafka");
  }

  @Test
  void spinsAfterTheLastCheckpointCountOnceAfterAllTaskManagersAreKilled() throws Exception {
    // Long enough for much to be published since the checkpoint when all is killed.
    SubmittedJob job = SubmittedJob.submit(stack, 2, "--checkpointingInterval=15000");
    try (LiveTraffic traffic = new LiveTraffic(stack, 25, 4)) {
      traffic.awaitCurrentBoards();
      job.awaitCheckpoint();
      pass(Duration.ofSeconds(8));
      Instant fault = Instant.now();
      stack.flink().taskManager(0).kill();
      stack.flink().taskManager(1).kill();
      stack.flink().taskManager(0).start();
      stack.flink().taskManager(1).start();
      job.awaitRunning();
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    await().atMost(time.plusMinutes(1)).until(() -> System.nanoTime() - end > 0);
  }

  /** In the log of each task manager that had something to say. */
  private void mustBeSaidOnce(String words) throws IOException {
    long said = 0;
    for (int i = 0; i < 2; i++) {
      List<String> warnings =
          Files.readAllLines(stack.flink().taskManager(i).log()).stream()
              .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
              .toList();
      List<String> outage = warnings.stream().filter(line -> line.contains(words)).toList();
      assertThat("lines about the outage: " + warnings, outage.size() <= 1, is(true));
      assertThat("lines during the outage: " + warnings, warnings.size() <= 5, is(true));
      said += outage.size();
    }
    assertThat("somebody says so", said > 0, is(true));
  }
}
