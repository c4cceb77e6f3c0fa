package io.spinboard.pipeline.recovery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar on a real cluster, of which a task manager dies. */
class ClusterIT {

  @Test
  void killedTaskManagerIsMadeUpForByTheOther(@TempDir Path directory) throws Exception {
    try (Stage stage = Stage.in(directory)) {
      SubmittedJob job = SubmittedJob.submit(stage, 2);
      assertThat(job.configuration(), not(containsString(Stage.WRITER_PASSWORD)));
      // With data in one partition only, one task manager reads nothing and still must not hold
      // the boards back.
      try (Play play = Play.start(stage, 11, Duration.ofSeconds(40), 200, 1)) {
        play.awaitCurrentBoards();
        job.awaitCheckpoint();
        stage.flink().taskManager(0).kill();
        job.awaitRunning();
        play.awaitCurrentBoards();
        play.mustEndWell();
      }
    }
  }
}
