package io.spinboard.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CachedClockTest {
  private long currentMicros = 1_000;
  private int reads;

  private final CachedClock clock =
      new CachedClock(
          () -> {
            reads++;
            return Instant.EPOCH.plusNanos(currentMicros * 1_000);
          });

  @Test
  void readsTheClockOnceInAThousandCalls() {
    for (int i = 0; i < 100_000; i++) {
      clock.recentMicros();
    }

    assertThat(reads, is(lessThanOrEqualTo(101)));
  }

  @Test
  void nowReadsTheClockAndUpdatesTheCachedTime() {
    currentMicros = 2_000;

    assertThat(clock.recentMicros(), is(1_000L));
    assertThat(clock.nowMicros(), is(2_000L));
    assertThat(clock.recentMicros(), is(2_000L));
  }

  @Test
  void noticesAClockSetBackWithinAThousandCalls() {
    currentMicros = -3_000_000;
    for (int i = 0; i < 1_000; i++) {
      clock.recentMicros();
    }

    assertThat(clock.recentMicros(), is(-3_000_000L));
  }
}
