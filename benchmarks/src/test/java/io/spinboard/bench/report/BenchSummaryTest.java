package io.spinboard.bench.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BenchSummaryTest {

  /** As the main class does. */
  @BeforeAll
  static void setLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  @Test
  void formatsAllParts() {
    assertThat(
        text(SampleResults.everything()),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                                       spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            Practical limit: consumer, JSON, hash map  400,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500          0.4
            Spinboard on Flink, all time               100,000   0.25           250,000   0.25  0.25–0.25   12.3    1,500          0.4
            Ratios are relative to the practical limit. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.

            Freshness at 20,000 spins/s          p50 ms  p99 ms  max ms  count
            Totals, after the spin was sent         612   1,205   1,310    300
            Hot streaks, after their tick + 5 s     250     410     430     60
            The pipeline used 0.83 cores and at most 900 MB. Ticks that the reader missed: 1. Other cores: 0.2.

                                              spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            Kafka producer alone              500,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500          0.4
            Generator to Kafka, launch-night  300,000   0.60           500,000   0.50  0.50–0.50   12.3    1,500          0.4
            Ratios are relative to a Kafka producer alone. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.

                                  spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            Kafka producer alone  500,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500          0.4
            Replay to Kafka       250,000   0.50           400,000   0.40  0.40–0.40   12.3    1,500          0.4
            Ratios are relative to a Kafka producer alone. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.

                                          spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            Line feeds alone            2,000,000   1.00         8,000,000   1.00  1.00–1.00   12.3    1,500          0.4
            Verify, without a database    500,000   0.25           800,000   0.10  0.10–0.10   12.3    1,500          0.4
            Ratios are relative to counting line feeds alone. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.

                           spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            No campaign    400,000   1.00           800,000   1.00  1.00–1.00   12.3    1,500          0.4
            100 campaigns  300,000   0.75           400,000   0.50  0.50–0.50   12.3    1,500          0.4
            Ratios are relative to no campaign. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.

            Dashboard, 2,000 event streams    p50 ms  p99 ms  max ms    count
            Events, after the board's commit      31     120     251  479,000
            Responses of the read API            1.2    20.4    90.0   29,999
            7,983 events/s: 479,000 of 480,000 boards received. Dropped streams: 0. Additional slow or stalled streams: 40.
            500 of 500 scheduled requests/s. Failed requests: 1.
            The dashboard used 0.81 cores and at most 300 MB. Other cores: 0.2.
            """));
  }

  @Test
  void unknownValuesAreDashes() {
    assertThat(
        text(SampleResults.withoutBaseline()),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                              spins/s  ratio  10–90 %: spins/s  ratio  range  CPU s  peak MB  other cores
            Spinboard on Flink, four periods  100,000      –                 –      –      –   12.3    1,500          0.4
            Ratios are relative to the practical limit. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.
            """));
  }

  @Test
  void showsTheMedianOfSeveralRounds() {
    assertThat(
        text(SampleResults.rounds(0.40, 0.31, 0.20)),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                                       spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  other cores
            Practical limit: consumer, JSON, hash map  400,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500          0.4
            Spinboard on Flink, all time               124,000   0.31           310,000   0.31  0.20–0.40   12.3    1,500          0.4
            Ratios are relative to the practical limit. 10–90 % of the spins excludes start-up and shutdown.
            Other cores: cores that other processes kept busy during the run; well above 0, the figures are unreliable.
            Each line shows the program's median round by ratio; the range is of all rounds.
            """));
  }

  private static String text(BenchResults results) {
    return String.join("\n", new BenchSummary(results).lines()) + "\n";
  }
}
