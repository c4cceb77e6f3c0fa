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
class ProgressTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong done = new AtomicLong();

  @Test
  void showsPeopleHowFarItIs() {
    try (Progress progress = progress(true, 0)) {
      done.set(2_500);
      awaitText("\r[#####               ]  25% sent 2,500 records (2,500/s), ");
      awaitText(" s left");
      progress.say("a word");
      awaitText("\r\u001b[Ka word\n");
    }
  }

  @Test
  void countsWhatHasNoEnd() {
    try (Progress unused = progress(true, Double.NaN)) {
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
  void aBarIsFullWhenAllIsDone(double share, String bar) {
    assertThat(Bar.of(share), is(bar));
  }

  @Test
  void countsInWords() {
    assertThat(Numbers.count(1, "record"), is("1 record"));
    assertThat(Numbers.count(12_345, "record"), is("12,345 records"));
    assertThat(Numbers.secondsSince(System.nanoTime()), is("0.0 s"));
  }

  /**
   * @param unknown what the share is added to, so that it may be not a number
   */
  private Progress progress(boolean terminal, double unknown) {
    Work work =
        new Work() {
          @Override
          public long done() {
            return done.get();
          }

          @Override
          public double share() {
            return done.get() / 10_000.0 + unknown;
          }

          @Override
          public boolean awaitsOthers() {
            return false;
          }
        };
    return new Progress(work, "sent", "records", "Kafka", new PrintWriter(err), terminal);
  }

  private void awaitText(String text) {
    await().untilAsserted(() -> assertThat(err.toString(), containsString(text)));
  }
}
