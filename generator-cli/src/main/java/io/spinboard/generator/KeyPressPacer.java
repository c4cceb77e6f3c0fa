package io.spinboard.generator;

import io.spinboard.generator.traffic.SpinPacer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.SynchronousQueue;

/** Waits for a key before each spin, whose event time is then the current time. */
final class KeyPressPacer implements SpinPacer {
  private static final String NO = "n";

  private final BufferedReader in;
  private final PrintWriter err;
  private final SynchronousQueue<String> lines = new SynchronousQueue<>();
  private boolean reading;

  /**
   * @param in the user's input, one line per key press
   * @param err receives the prompts, because standard output may carry the spins
   */
  KeyPressPacer(BufferedReader in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  @Override
  public long await(long index) throws InterruptedException {
    startReader();
    while (true) {
      err.print(index == 0 ? "Send a spin? [Y/n] " : "Another one? [Y/n] ");
      err.flush();
      switch (lines.take().strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        }
        case NO, "no", "q", "quit" -> {
          return END;
        }
        default -> err.println("Press Enter or y to send a spin, n to stop.");
      }
    }
  }

  /** Reads in a daemon thread, because a blocked read cannot be interrupted. */
  private void startReader() {
    if (!reading) {
      reading = true;
      Thread reader = new Thread(this::readLines, "key presses");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private void readLines() {
    try {
      String line;
      do {
        line = in.readLine();
        lines.put(line == null ? NO : line);
      } while (line != null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
