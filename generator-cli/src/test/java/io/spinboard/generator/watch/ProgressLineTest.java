package io.spinboard.generator.watch;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final Spin SPIN = new Spin(104, 12, 150, 0, 0, Spin.NO_TEAM, null, null);

  private final StringWriter err = new StringWriter();
  private final WatchCounts counts = new WatchCounts();
  private long now = MILLISECONDS.toNanos(-5);

  @Test
  void showsTheRateOfTheLastInterval() {
    ProgressLine line = line(true);
    read(1000);
    afterMillis(999, line);
    assertThat(output(), is(""));

    afterMillis(1, line);
    assertThat(output(), is("\rread 1,000 records (1,000/s), 0 of them rejected"));

    read(500);
    afterMillis(2000, line);
    assertThat(output(), is("\rread 1,500 records (250/s), 0 of them rejected  "));
  }

  @Test
  void clearsTheLineBeforeOtherOutput() {
    ProgressLine line = line(true);
    afterMillis(1000, line);
    String text = output().strip();

    line.clear();
    assertThat(output(), is("\r" + " ".repeat(text.length()) + "\r"));
    line.clear();
    assertThat(output(), is(""));
    afterMillis(1000, line);
    assertThat(output(), is("\r" + text));
  }

  @Test
  void hidesTheLineWhileEveryRecordIsPrinted() {
    ProgressLine line = line(false);
    read(1);
    line.clear();
    afterMillis(1000, line);
    assertThat(output(), is(""));

    afterMillis(1000, line);
    assertThat(output(), is("\rread 1 record (0/s), 0 of them rejected"));
  }

  private ProgressLine line(boolean always) {
    return new ProgressLine(counts, new PrintWriter(err), always, () -> now);
  }

  private void read(int count) {
    for (int i = 0; i < count; i++) {
      counts.add(SPIN);
    }
  }

  private void afterMillis(long millis, ProgressLine line) {
    now += MILLISECONDS.toNanos(millis);
    line.update();
  }

  /** The output since the last call. */
  private String output() {
    String text = err.toString();
    err.getBuffer().setLength(0);
    return text;
  }
}
