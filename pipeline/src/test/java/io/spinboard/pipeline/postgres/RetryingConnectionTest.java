package io.spinboard.pipeline.postgres;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RetryingConnectionTest {

  @Test
  void workIsRetriedUntilThePipelineIsStopped() throws Exception {
    DatabaseAccess noServer =
        new DatabaseAccess(
            "jdbc:postgresql://localhost:" + unusedPort() + "/boards", "user", new Properties());
    FutureTask<Void> work =
        new FutureTask<>(
            () -> {
              try (RetryingConnection connection = new RetryingConnection(noServer)) {
                connection.run(open -> {});
              }
              return null;
            });
    Thread worker = new Thread(work, "worker");
    worker.start();
    await().until(() -> worker.getState() == Thread.State.TIMED_WAITING);
    assertThat(work.isDone(), is(false));

    worker.interrupt();

    ExecutionException end = assertThrows(ExecutionException.class, work::get);
    assertThat(end.getCause().getClass(), is((Object) InterruptedException.class));
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
