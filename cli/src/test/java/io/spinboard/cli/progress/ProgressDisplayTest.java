package io.spinboard.cli.progress;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ProgressDisplayTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong done = new AtomicLong();

  @Test
  void showsProgressOnATerminal() {
    try (ProgressDisplay progress = progress(true, 0)) {
      done.set(2_500);
      awaitText("\r[#####               ]  25% sent 2,500 records (2,500/s), ");
      awaitText(" s left");
      progress.printLine("a line");
      awaitText("\r\u001b[Ka line\n");
    }
  }

  @Test
  void showsACountIfTheTotalIsUnknown() {
    try (ProgressDisplay unused = progress(true, Double.NaN)) {
      done.set(2_500);
      awaitText("\rsent 2,500 records (2,500/s)\u001b[K");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, '[                    ]   0%'",
    "0.999, '[################### ]  99%'",
    "1, '[####################] 100%'"
  })
  void aBarIsFullOnlyWhenAllIsDone(double fraction, String bar) {
    assertThat(ProgressBar.of(fraction), is(bar));
  }

  /**
   * @param offset added to the fraction; NaN if the total is unknown
   */
  private ProgressDisplay progress(boolean terminal, double offset) {
    ProgressSource work =
        new ProgressSource() {
          @Override
          public long done() {
            return done.get();
          }

          @Override
          public double fraction() {
            return done.get() / 10_000.0 + offset;
          }

          @Override
          public boolean isWaiting() {
            return false;
          }
        };
    return new ProgressDisplay(work, "sent", "records", "Kafka", new PrintWriter(err), terminal);
  }

  private void awaitText(String text) {
    await().untilAsserted(() -> assertThat(err.toString(), containsString(text)));
  }
}
