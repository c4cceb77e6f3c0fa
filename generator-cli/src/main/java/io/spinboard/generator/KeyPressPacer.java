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

/** Asks before each spin, which then happens right now. */
final class KeyPressPacer implements SpinPacer {
  private static final String NOBODY = "n";

  private final BufferedReader in;
  private final PrintWriter err;
  private final SynchronousQueue<String> answers = new SynchronousQueue<>();
  private boolean listening;

  /**
   * @param in the answers, a line each
   * @param err where to ask; the answers to whoever reads the output are spins
   */
  KeyPressPacer(BufferedReader in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  @Override
  public long await(long index) throws InterruptedException {
    listen();
    while (true) {
      err.print(index == 0 ? "Send a spin? [Y/n] " : "Another one? [Y/n] ");
      err.flush();
      switch (answers.take().strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        }
        case NOBODY, "no", "q", "quit" -> {
          return END;
        }
        default -> err.println("Enter or y sends a spin, n ends.");
      }
    }
  }

  /** In a thread of its own, as nothing else than an answer ends the reading of one. */
  private void listen() {
    if (!listening) {
      listening = true;
      Thread listener = new Thread(this::passOn, "answers");
      listener.setDaemon(true);
      listener.start();
    }
  }

  private void passOn() {
    try {
      String line;
      do {
        line = in.readLine();
        answers.put(line == null ? NOBODY : line);
      } while (line != null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
