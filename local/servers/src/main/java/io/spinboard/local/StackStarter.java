package io.spinboard.local;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts the local servers in a thread that is never interrupted. */
public final class StackStarter {
  private StackStarter() {}

  /**
   * Starts the local servers. Kafka treats an interrupt during its start as a disk failure, so an
   * interrupt of the caller takes effect only after the start, when the servers can be closed
   * properly.
   *
   * @throws ServerStartException if a server cannot start; no server is left running
   * @throws InterruptedException if the calling thread was interrupted; no server is left running
   */
  public static LocalStack start(StackSettings settings) throws IOException, InterruptedException {
    FutureTask<LocalStack> start = new FutureTask<>(() -> LocalStack.start(settings));
    new Thread(start, "start-servers").start();
    try {
      return result(start);
    } catch (InterruptedException stopped) {
      closeWhenStarted(start);
      throw stopped;
    }
  }

  private static LocalStack result(FutureTask<LocalStack> start)
      throws IOException, InterruptedException {
    try {
      return start.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static void closeWhenStarted(FutureTask<LocalStack> start) throws InterruptedException {
    try {
      result(start).close();
    } catch (IOException | IllegalStateException alsoStopped) {
      // Ctrl-C also reaches the programs that start the servers; a failed start has cleaned up
      // already.
    }
  }
}
