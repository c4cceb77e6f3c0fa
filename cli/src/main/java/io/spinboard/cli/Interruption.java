package io.spinboard.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt, so that work comes to an orderly end.
 *
 * @param patience how long the JVM waits for that end
 * @param tooLate what is done if it has waited in vain; after that the JVM ends all the same
 */
public record Interruption(Duration patience, Runnable tooLate) {
  /** What shells expect of a process ended by Ctrl-C. */
  private static final int INTERRUPTED_EXIT_CODE = 130;

  /** The usual one of a tool: it has ten seconds to come to its end. */
  public static Interruption ofTool() {
    return new Interruption(
        Duration.ofSeconds(10), () -> Runtime.getRuntime().halt(INTERRUPTED_EXIT_CODE));
  }

  /**
   * Does the work in this thread, to its last word. Ctrl-C interrupts the thread, and then the JVM
   * waits for the end of the work, though not for ever.
   *
   * @return what the work answers
   * @throws Exception what the work throws
   */
  public <T> T ends(Callable<T> work) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> interrupt(worker, done), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      done.countDown();
      forget(hook);
    }
  }

  private void interrupt(Thread worker, CountDownLatch done) {
    worker.interrupt();
    try {
      boolean inTime = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        tooLate.run();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running, and comes to its end now that the work is done.
    }
  }
}
