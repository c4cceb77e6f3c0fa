package io.spinboard.replay.playback;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Breaks that somebody at the keyboard takes: Enter begins one, and Enter ends it. */
final class Breaks implements AutoCloseable {
  private static final int LOOK_MILLIS = 100;

  private final InputStream keyboard;
  private final Consumer<String> say;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "keyboard");
            thread.setDaemon(true);
            return thread;
          });
  private boolean paused;

  /**
   * @param say tells people a line
   */
  Breaks(InputStream keyboard, Consumer<String> say) {
    this.keyboard = keyboard;
    this.say = say;
  }

  /** Begins to heed the keyboard. */
  void listen() {
    // Never reads what is not there yet: a process in the background would be stopped for trying.
    var unused =
        looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Returns at once, or at the end of the break. */
  synchronized void await() throws InterruptedException {
    while (paused) {
      wait();
    }
  }

  private void look() {
    try {
      for (int left = keyboard.available(); left > 0; left--) {
        if (keyboard.read() == '\n') {
          toggle();
        }
      }
    } catch (IOException unreadable) {
      // Then there are no more breaks.
      looks.shutdown();
    }
  }

  private synchronized void toggle() {
    paused = !paused;
    say.accept(paused ? "paused; Enter goes on" : "going on");
    notifyAll();
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
