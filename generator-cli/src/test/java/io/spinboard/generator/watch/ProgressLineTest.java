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
  private final WatchCounts tally = new WatchCounts();
  private long now = MILLISECONDS.toNanos(-5);

  @Test
  void tellsEverySecondHowFastTheLastOneWas() {
    ProgressLine line = line(true);
    read(1000);
    passes(999, line);
    assertThat(shown(), is(""));

    passes(1, line);
    assertThat(shown(), is("\rread 1,000 records (1,000/s), 0 of them rejected"));

    read(500);
    passes(2000, line);
    assertThat(shown(), is("\rread 1,500 records (250/s), 0 of them rejected  "));
  }

  @Test
  void makesRoomForWhatIsPrinted() {
    ProgressLine line = line(true);
    passes(1000, line);
    String text = shown().strip();

    line.makeRoom();
    assertThat(shown(), is("\r" + " ".repeat(text.length()) + "\r"));
    line.makeRoom();
    assertThat(shown(), is(""));
    passes(1000, line);
    assertThat(shown(), is("\r" + text));
  }

  @Test
  void staysAwayWhileEveryRecordIsPrinted() {
    ProgressLine line = line(false);
    read(1);
    line.makeRoom();
    passes(1000, line);
    assertThat(shown(), is(""));

    passes(1000, line);
    assertThat(shown(), is("\rread 1 record (0/s), 0 of them rejected"));
  }

  private ProgressLine line(boolean always) {
    return new ProgressLine(tally, new PrintWriter(err), always, () -> now);
  }

  private void read(int count) {
    for (int i = 0; i < count; i++) {
      tally.count(SPIN);
    }
  }

  private void passes(long millis, ProgressLine line) {
    now += MILLISECONDS.toNanos(millis);
    line.look();
  }

  /** What was written since the last time. */
  private String shown() {
    String text = err.toString();
    err.getBuffer().setLength(0);
    return text;
  }
}
