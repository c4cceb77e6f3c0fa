package io.spinboard.bench.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class BenchSummaryTest {
  @Test
  void everythingIsToldInColumns() {
    assertThat(
        text(SampleResults.everything()),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                                       spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            Practical limit: consumer, JSON, hash map  400,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500     0.4
            Spinboard on Flink, all time               100,000   0.25           250,000   0.25  0.25–0.25   12.3    1,500     0.4
            RateRatios are to the practical limit. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.

            Freshness at 20,000 spins/s          p50 ms  p99 ms  max ms   of
            Totals, after the spin was sent         612   1,205   1,310  300
            Hot streaks, after their tick + 5 s     250     410     430   60
            The pipeline kept 0.83 cores busy and had 900 MB. Ticks of hot streaks that nobody saw: 1. Others: 0.2.

                                              spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            Kafka producer alone              500,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500     0.4
            Generator to Kafka, launch-night  300,000   0.60           500,000   0.50  0.50–0.50   12.3    1,500     0.4
            RateRatios are to the Kafka producer alone. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.

                                  spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            Kafka producer alone  500,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500     0.4
            Replay to Kafka       250,000   0.50           400,000   0.40  0.40–0.40   12.3    1,500     0.4
            RateRatios are to the Kafka producer alone. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.

                                          spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            Line feeds alone            2,000,000   1.00         8,000,000   1.00  1.00–1.00   12.3    1,500     0.4
            Verify, without a database    500,000   0.25           800,000   0.10  0.10–0.10   12.3    1,500     0.4
            RateRatios are to counting line feeds alone. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.

                           spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            No campaign    400,000   1.00           800,000   1.00  1.00–1.00   12.3    1,500     0.4
            100 campaigns  300,000   0.75           400,000   0.50  0.50–0.50   12.3    1,500     0.4
            RateRatios are to no campaign. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.

            Dashboard, 2,000 event streams     p50 ms  p99 ms  max ms       of
            From a board's commit to a stream      31     120     251  479,000
            Answers of the read API               1.2    20.4    90.0   29,999
            7,983 events/s, 479,000 of 480,000 boards that were due; streams dropped: 0; bad readers beside them: 40.
            500 requests/s of 500 that were due; failed: 1.
            The dashboard kept 0.81 cores busy and had 300 MB. Others: 0.2.
            """));
  }

  @Test
  void whatIsNotKnownIsADash() {
    assertThat(
        text(SampleResults.withoutLimit()),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                              spins/s  ratio  10–90 %: spins/s  ratio  range  CPU s  peak MB  others
            Spinboard on Flink, four periods  100,000      –                 –      –      –   12.3    1,500     0.4
            RateRatios are to the practical limit. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.
            """));
  }

  @Test
  void ofSeveralRoundsTheMiddleOneIsTold() {
    assertThat(
        text(SampleResults.rounds(0.40, 0.31, 0.20)),
        is(
            """
            2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22

                                                       spins/s  ratio  10–90 %: spins/s  ratio      range  CPU s  peak MB  others
            Practical limit: consumer, JSON, hash map  400,000   1.00         1,000,000   1.00  1.00–1.00   12.3    1,500     0.4
            Spinboard on Flink, all time               124,000   0.31           310,000   0.31  0.20–0.40   12.3    1,500     0.4
            RateRatios are to the practical limit. 10–90 % of the spins leaves out how programs start and end.
            Others: how many cores worked for something else meanwhile. More than a little spoils all figures.
            Each line is of the middle one of its rounds, by its ratio; the range is of all.
            """));
  }

  private static String text(BenchResults results) {
    return String.join("\n", new BenchSummary(results).lines()) + "\n";
  }
}
