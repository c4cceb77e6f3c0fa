package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadProgressTest {
  private static final String REST = "\u001b[K";

  private final StringWriter err = new StringWriter();
  private long nanos;

  @Test
  void progressIsPrintedEverySecond() {
    ReadProgress progress = progress(true);
    progress.begin("counting", 8_000);
    for (int i = 0; i < 2_000; i++) {
      progress.record();
    }
    secondsPass(1);
    progress.bytes(1_000);
    progress.bytes(1_000);
    secondsPass(3);
    progress.bytes(0);
    progress.end();

    assertThat(
        err.toString(),
        is(
            "\rcounting: 13%, 2,000 records (2,000/s), 7 s left"
                + REST
                + "\rcounting: 25%, 2,000 records (500/s), 12 s left"
                + REST
                + "\r"
                + REST));
  }

  @Test
  void nothingIsPrintedWithoutATerminal() {
    ReadProgress progress = progress(false);
    progress.begin("counting", 2);
    secondsPass(5);
    progress.bytes(1);
    progress.end();

    assertThat(err.toString(), is(""));
  }

  private ReadProgress progress(boolean terminal) {
    return new ReadProgress(new PrintWriter(err), terminal, () -> nanos);
  }

  private void secondsPass(int seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }
}
