package io.spinboard.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** A line every few seconds, for logs and pipes. */
final class StatusLines implements DemoDisplay {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter out;
  private Instant next = Instant.MIN;

  StatusLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(DemoStatus scene) {
    Instant now = scene.now().readAt();
    if (!now.isBefore(next)) {
      out.println(scene.numbers() + "; " + scene.age());
      next = now.plus(EVERY);
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
