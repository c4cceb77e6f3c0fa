package io.spinboard.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Prints a status line every 5 s, for logs and pipes. */
final class StatusLines implements DemoDisplay {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter out;
  private Instant next = Instant.MIN;

  StatusLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(DemoStatus status) {
    Instant now = status.now().readAt();
    if (!now.isBefore(next)) {
      out.println(status.counts() + "; " + status.age());
      next = now.plus(EVERY);
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
