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

/** The servers stop with the process that started them, however it ends. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServersStopWithParentIT {
  @TempDir Path directory;

  @Test
  void aServerStopsWhenItsParentIsKilled() throws IOException {
    try (ChildJvm parent = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      ProcessHandle server = server(parent);
      parent.kill();
      await().atMost(Duration.ofMinutes(2)).until(() -> !server.isAlive());
    }
  }

  @Test
  void aServerStartsAgainRightAfterItsParentWasKilled() throws IOException, SQLException {
    try (ChildJvm parent = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      server(parent);
      parent.kill();
    }
    try (LocalPostgres postgres = restart();
        Connection connection = postgres.connect("postgres")) {
      assertThat(connection.isValid(10), is(true));
    }
  }

  /** The system may release the lock of the killed process with a delay. */
  private LocalPostgres restart() {
    return await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("in use"))
        .until(() -> LocalPostgres.start(directory, 0, false), postgres -> postgres != null);
  }

  @Test
  void aServerIsUsableInTheShutdownHooksOfItsParentAfterCtrlC()
      throws IOException, InterruptedException {
    assumeTrue(ChildJvm.canRestoreInterrupts(), "'env --default-signal' is not available");
    try (ChildJvm parent = ChildJvm.start(PostgresParentProcess.class, directory.toString())) {
      ProcessHandle server = server(parent);
      parent.interrupt();
      assertThat(parent.line(), is("responds"));
      assertThat(parent.awaitEnd(), is(true));
      await().atMost(Duration.ofMinutes(2)).until(() -> !server.isAlive());
    }
  }

  @Test
  void aTemporaryStackIsRemovedAtExitWithoutClose() throws IOException, InterruptedException {
    try (ChildJvm parent = ChildJvm.start(StackParentProcess.class)) {
      Path stack = Path.of(parent.line());
      parent.line();
      assertThat(parent.line(), is(nullValue()));
      assertThat(parent.awaitEnd(), is(true));
      assertThat(Files.exists(stack), is(false));
    }
  }

  private static ProcessHandle server(ChildJvm parent) throws IOException {
    return ProcessHandle.of(Long.parseLong(parent.line())).orElseThrow();
  }
}
