package io.spinboard.replay.playback;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Pauses and resumes a replay when the user presses Enter. */
final class KeyboardPause implements AutoCloseable {
  private static final int POLL_MILLIS = 100;

  private final InputStream keyboard;
  private final Consumer<String> printLine;
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "keyboard");
            thread.setDaemon(true);
            return thread;
          });
  private boolean paused;

  /**
   * @param printLine prints a line for the user
   */
  KeyboardPause(InputStream keyboard, Consumer<String> printLine) {
    this.keyboard = keyboard;
    this.printLine = printLine;
  }

  /** Starts to poll the keyboard. */
  void start() {
    // Reads available bytes only: a background process that reads the terminal is stopped.
    var unused =
        poller.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Returns at once, or at the end of the pause. */
  synchronized void await() throws InterruptedException {
    while (paused) {
      wait();
    }
  }

  private void poll() {
    try {
      for (int left = keyboard.available(); left > 0; left--) {
        if (keyboard.read() == '\n') {
          toggle();
        }
      }
    } catch (IOException unreadable) {
      // Pausing is not possible any more.
      poller.shutdown();
    }
  }

  private synchronized void toggle() {
    paused = !paused;
    printLine.accept(paused ? "paused; press Enter to resume" : "resumed");
    notifyAll();
  }

  @Override
  public void close() {
    poller.shutdownNow();
  }
}
