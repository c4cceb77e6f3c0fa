package io.spinboard.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt, so that a command can stop cleanly.
 *
 * @param gracePeriod how long the JVM waits for the command to stop
 * @param onTimeout runs if the command has not stopped by then; the JVM exits afterwards
 */
public record GracefulShutdown(Duration gracePeriod, Runnable onTimeout) {
  /** The exit code that shells expect of a process ended by Ctrl-C. */
  private static final int INTERRUPTED_EXIT_CODE = 130;

  /** Waits ten seconds, then halts the JVM with exit code 130. */
  public static GracefulShutdown withDefaults() {
    return new GracefulShutdown(
        Duration.ofSeconds(10), () -> Runtime.getRuntime().halt(INTERRUPTED_EXIT_CODE));
  }

  /**
   * Runs a command in the calling thread. On Ctrl-C, interrupts that thread and delays the exit of
   * the JVM until the command has returned, for at most the grace period.
   *
   * @return the command's result
   * @throws Exception thrown by the command
   */
  public <T> T run(Callable<T> command) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> interrupt(worker, done), "graceful-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return command.call();
    } finally {
      done.countDown();
      remove(hook);
    }
  }

  private void interrupt(Thread worker, CountDownLatch done) {
    worker.interrupt();
    try {
      boolean stopped = done.await(gracePeriod.toMillis(), TimeUnit.MILLISECONDS);
      if (!stopped) {
        onTimeout.run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is already running and ends now that the command is done.
    }
  }
}
