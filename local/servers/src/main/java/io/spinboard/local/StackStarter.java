package io.spinboard.local;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts the local servers, of which either all are running in the end, or none. */
public final class StackStarter {
  private StackStarter() {}

  /**
   * Starts them in a thread that is not interrupted: servers take an interrupt while they start for
   * a fault of the disk. It takes effect a few seconds later, when they can be closed in order.
   *
   * @throws ServerStartException if a server cannot start; nothing is left running
   * @throws InterruptedException if this thread was interrupted; nothing is left running
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
      // Ctrl-C reaches the programs that help to start as well; what failed has closed itself.
    }
  }
}
