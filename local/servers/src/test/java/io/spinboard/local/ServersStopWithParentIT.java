package io.spinboard.local;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However the process that started the servers ends, nothing of them stays. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServersStopWithParentIT {
  @TempDir Path directory;

  @Test
  void killedWithoutWarning() throws IOException {
    try (ChildJvm owner = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      ProcessHandle server = server(owner);
      owner.kill();
      await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }
  }

  @Test
  void killedAndStartedAgainAtOnce() throws IOException, SQLException {
    try (ChildJvm owner = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      server(owner);
      owner.kill();
    }
    try (LocalPostgres postgres = startedAgain();
        Connection connection = postgres.connect("postgres")) {
      assertThat(connection.isValid(10), is(true));
    }
  }

  /** The system takes a moment to give back the killed process's lock. */
  private LocalPostgres startedAgain() {
    return await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("in use"))
        .until(() -> LocalPostgres.start(directory, 0, false), postgres -> postgres != null);
  }

  @Test
  void interruptedOnTheKeyboardTheServerOutlivesItsParentsLastWork()
      throws IOException, InterruptedException {
    assumeTrue(ChildJvm.canHeedInterrupts(), "skipped: 'env --default-signal' is not to be had");
    try (ChildJvm owner = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      ProcessHandle server = server(owner);
      owner.interrupt();
      assertThat(owner.line(), is("answers"));
      assertThat(owner.endsInTime(), is(true));
      await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }
  }

  @Test
  void aTemporaryStackThatNobodyClosedIsRemoved() throws IOException, InterruptedException {
    try (ChildJvm owner = ChildJvm.start(StackParentProcess.class)) {
      Path stack = Path.of(owner.line());
      owner.line();
      assertThat(owner.line(), is(nullValue()));
      assertThat(owner.endsInTime(), is(true));
      assertThat(Files.exists(stack), is(false));
    }
  }

  private static ProcessHandle server(ChildJvm owner) throws IOException {
    return ProcessHandle.of(Long.parseLong(owner.line())).orElseThrow();
  }
}
