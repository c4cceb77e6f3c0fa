package io.spinboard.generator.watch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import org.junit.jupiter.api.Test;

class WatchCountsTest {
  private static final Spin SPIN = new Spin(104, 12, 150, 0, 0, Spin.NO_TEAM, null, null);

  private final WatchCounts counts = new WatchCounts();

  @Test
  void printsZeroCounts() {
    assertThat(counts.progress(0), is("read 0 records (0/s), 0 of them rejected"));
    assertThat(counts.summary(2), is("read 0 records in 2.0 s (0/s), 0 of them rejected"));
  }

  @Test
  void printsCountsAndRate() {
    spins(12_344);
    reject(Reason.NOT_JSON, 1);

    assertThat(counts.progress(3209.6), is("read 12,345 records (3,210/s), 1 of them rejected"));
  }

  @Test
  void printsReasonsWithTheMostFrequentFirst() {
    spins(2000);
    reject(Reason.OUT_OF_RANGE, 3);
    reject(Reason.MISSING_FIELD, 1200);
    reject(Reason.NOT_JSON, 3);

    assertThat(
        counts.summary(4),
        is(
            """
            read 3,206 records in 4.0 s (802/s), 1,206 of them rejected:
                 1,200 missing-field
                     3 not-json
                     3 out-of-range"""));
  }

  @Test
  void usesTheSingularForOneRecord() {
    spins(1);

    assertThat(counts.summary(0.5), is("read 1 record in 0.5 s (2/s), 0 of them rejected"));
  }

  private void spins(int count) {
    for (int i = 0; i < count; i++) {
      counts.add(SPIN);
    }
  }

  private void reject(Reason reason, int count) {
    for (int i = 0; i < count; i++) {
      counts.add(new Rejection(reason, "for a reason"));
    }
  }
}
