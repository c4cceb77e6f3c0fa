package io.spinboard.replay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands wait while Kafka is unreachable. */
@Tag("faults")
@Timeout(120)
class OutageIT {
  @TempDir Path directory;
  private TestKafka kafka;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    kafka = new TestKafka(directory.resolve("kafka"));
    kafka.createTopic("gameplay");
    file = directory.resolve("spins.jsonl");
  }

  @AfterEach
  void stop() throws IOException {
    kafka.close();
  }

  @Test
  void recordAndReplayContinueAfterAnOutage() throws Exception {
    record(1000);
    kafka.createTopic("copy");
    Path again = directory.resolve("again.jsonl");
    Running recording = run(0, "record", "-t", "copy", again.toString(), "--follow");
    Running replaying = run(0, "replay", "-t", "copy", file.toString(), "--speed", "100");
    await().atMost(60, SECONDS).until(() -> kafka.values("copy").size() > 10);
    kafka.stopKafka();
    recording.awaitWaiting(kafka.bootstrap());
    replaying.awaitWaiting(kafka.bootstrap());

    kafka.startKafka();

    assertThat(replaying.ended(), containsString("sent 1,000 records"));
    assertThat(kafka.values("copy"), is(TestKafka.spins(0, 1000)));
    await().atMost(60, SECONDS).until(() -> Files.readAllLines(again).size() == 1000);
    assertThat(recording.interrupted(), containsString("recorded 1,000 records"));
  }

  @Test
  void aReplayStoppedDuringAnOutageReportsUnacknowledgedRecords() throws Exception {
    record(3000);
    kafka.createTopic("copy");
    Path state = directory.resolve("state");
    Running replaying =
        run(
            1,
            "replay",
            "-t",
            "copy",
            file.toString(),
            "--speed",
            "100",
            "--state",
            state.toString());
    await().atMost(60, SECONDS).until(() -> kafka.values("copy").size() > 10);
    kafka.stopKafka();
    replaying.awaitWaiting(kafka.bootstrap());

    String err = replaying.interrupted();

    assertThat(err, matchesPattern("(?s).*\n[\\d,]+ more records were not acknowledged\n"));
    assertThat(Files.readString(state), containsString("ahead=1000"));
  }

  private void record(int spins) {
    kafka.sendSpins("gameplay", 0, spins);
    kafka.run(0, "record", file.toString());
  }

  private Running run(int exitCode, String... args) {
    CommandRunner runner = new CommandRunner(kafka.bootstrap());
    FutureTask<String> task = new FutureTask<>(() -> runner.run(exitCode, args));
    Thread thread = new Thread(task, args[0]);
    thread.start();
    return new Running(runner, thread, task);
  }

  private record Running(CommandRunner runner, Thread thread, FutureTask<String> task) {
    void awaitWaiting(String bootstrap) {
      String waiting = "waiting for Kafka at " + bootstrap;
      await().atMost(60, SECONDS).until(() -> runner.err().contains(waiting));
    }

    String interrupted() throws Exception {
      thread.interrupt();
      return ended();
    }

    String ended() throws Exception {
      return task.get(60, SECONDS);
    }
  }
}
