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
  private Rig rig;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig(directory.resolve("kafka"));
    rig.createTopic("gameplay");
    file = directory.resolve("spins.jsonl");
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void recordAndReplayContinueAfterAnOutage() throws Exception {
    record(1000);
    rig.createTopic("copy");
    Path again = directory.resolve("again.jsonl");
    Running recording = run(0, "record", "-t", "copy", again.toString(), "--follow");
    Running replaying = run(0, "replay", "-t", "copy", file.toString(), "--speed", "100");
    await().atMost(60, SECONDS).until(() -> rig.values("copy").size() > 10);
    rig.stopKafka();
    recording.awaitWaiting(rig.bootstrap());
    replaying.awaitWaiting(rig.bootstrap());

    rig.startKafka();

    assertThat(replaying.ended(), containsString("sent 1,000 records"));
    assertThat(rig.values("copy"), is(Rig.spins(0, 1000)));
    await().atMost(60, SECONDS).until(() -> Files.readAllLines(again).size() == 1000);
    assertThat(recording.interrupted(), containsString("recorded 1,000 records"));
  }

  @Test
  void aReplayStoppedDuringAnOutageReportsUnacknowledgedRecords() throws Exception {
    record(3000);
    rig.createTopic("copy");
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
    await().atMost(60, SECONDS).until(() -> rig.values("copy").size() > 10);
    rig.stopKafka();
    replaying.awaitWaiting(rig.bootstrap());

    String err = replaying.interrupted();

    assertThat(err, matchesPattern("(?s).*\n[\\d,]+ more records were not acknowledged\n"));
    assertThat(Files.readString(state), containsString("ahead=1000"));
  }

  private void record(int spins) {
    rig.sendSpins("gameplay", 0, spins);
    rig.run(0, "record", file.toString());
  }

  private Running run(int exitCode, String... args) {
    Console console = new Console(rig.bootstrap());
    FutureTask<String> task = new FutureTask<>(() -> console.run(exitCode, args));
    Thread thread = new Thread(task, args[0]);
    thread.start();
    return new Running(console, thread, task);
  }

  private record Running(Console console, Thread thread, FutureTask<String> task) {
    void awaitWaiting(String bootstrap) {
      String waiting = "waiting for Kafka at " + bootstrap;
      await().atMost(60, SECONDS).until(() -> console.err().contains(waiting));
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
