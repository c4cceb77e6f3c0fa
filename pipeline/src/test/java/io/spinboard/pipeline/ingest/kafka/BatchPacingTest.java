package io.spinboard.pipeline.ingest.kafka;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPacingTest {
  private static final long NOW = 1_795_694_400_000L;

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 170, 500, 501, 5_000})
  void oneBatchIsInTimeForEachReport(long reportEvery) {
    BatchPacing pacing = new BatchPacing(reportEvery);
    List<Double> batches = batchesUntil(NOW + 20 * reportEvery, pacing);
    for (long report = NOW + reportEvery; report < NOW + 19 * reportEvery; report += reportEvery) {
      double due = report - report % reportEvery + 1.0 * reportEvery - BatchPacing.LEAD_MILLIS;
      double nearest =
          batches.stream().mapToDouble(at -> Math.abs(at - due)).min().orElse(Double.MAX_VALUE);
      assertThat(nearest, closeTo(0, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 170, 500, 501, 5_000, 7_001})
  void pausesAreShort(long reportEvery) {
    for (long now = NOW; now < NOW + 2_000; now++) {
      assertThat(
          new BatchPacing(reportEvery).nanosUntilNext(now),
          allOf(greaterThan(0L), lessThanOrEqualTo(BatchPacing.MAX_MILLIS * 1_000_000)));
    }
  }

  private static List<Double> batchesUntil(long end, BatchPacing pacing) {
    List<Double> batches = new ArrayList<>();
    double now = NOW - 1_000;
    while (now < end) {
      // The clock has whole milliseconds; the rest of one is part of the next pause.
      now += Math.max(pacing.nanosUntilNext((long) now) / 1e6, 0.001);
      batches.add(now);
    }
    return batches;
  }
}
