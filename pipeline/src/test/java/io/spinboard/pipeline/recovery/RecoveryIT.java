package io.spinboard.pipeline.recovery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Causes faults while spins arrive; afterwards the boards equal the naive recount. */
@Tag("faults")
class RecoveryIT {
  /** The traffic sends 200 records per second. */
  private static final int RECORDS_DURING_OUTAGE = 6_000;

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
      SubmittedJob.submit(stack, 1, "--savepointPath=" + last);
      // Streaks cool off without further spins.
      traffic.awaitNoHotStreaks(traffic.sendWin());
    }
  }

  @Test
  void boardsCatchUpAfterAPostgresOutage() throws Exception {
    SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 23, 4)) {
      traffic.awaitCurrentBoards();
      stack.stopPostgres();
      traffic.awaitSent(RECORDS_DURING_OUTAGE);
      Instant fault = Instant.now();
      stack.startPostgres();
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
    assertLoggedOnce("PostgreSQL is unavailable");
  }

  @Test
  void boardsCatchUpAfterAKafkaOutage() throws Exception {
    SubmittedJob.submit(stack, 2);
    try (LiveTraffic traffic = new LiveTraffic(stack, 24, 4)) {
      traffic.awaitCurrentBoards();
      stack.stopKafka();
      traffic.awaitSent(RECORDS_DURING_OUTAGE);
      Instant fault = Instant.now();
      stack.startKafka();
      traffic.awaitCurrentBoards(fault);
      traffic.stopAndVerify();
    }
    assertLoggedOnce("Lost connection to Kafka");
  }

  @Test
  void spinsAfterTheLastCheckpointCountOnceAfterAllTaskManagersAreKilled() throws Exception {
    // Boards are published after the last checkpoint, before all task managers are killed.
    SubmittedJob job = SubmittedJob.submit(stack, 2, "--checkpointingInterval=15000");
    try (LiveTraffic traffic = new LiveTraffic(stack, 25, 4)) {
      traffic.awaitCurrentBoards();
      job.awaitCheckpoint();
      traffic.awaitConsumed(1_600);
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

  /** Checks that each task manager logs an outage at most once, and at least one of them does. */
  private void assertLoggedOnce(String text) throws IOException {
    long logged = 0;
    for (int i = 0; i < 2; i++) {
      List<String> warnings =
          Files.readAllLines(stack.flink().taskManager(i).log()).stream()
              .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
              .toList();
      List<String> outage = warnings.stream().filter(line -> line.contains(text)).toList();
      assertThat("log lines about the outage: " + warnings, outage.size() <= 1, is(true));
      assertThat("warnings during the outage: " + warnings, warnings.size() <= 5, is(true));
      logged += outage.size();
    }
    assertThat("the outage is logged", logged > 0, is(true));
  }
}
