package io.spinboard.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoarseClockTest {
  private long shown = 1_000;
  private int asked;

  private final CoarseClock clock =
      new CoarseClock(
          () -> {
            asked++;
            return Instant.EPOCH.plusNanos(shown * 1_000);
          });

  @Test
  void asksSeldomForARecentTime() {
    for (int i = 0; i < 100_000; i++) {
      clock.recentMicros();
    }

    assertThat(asked, is(lessThanOrEqualTo(101)));
  }

  @Test
  void knowsWhatTheClockShows() {
    shown = 2_000;

    assertThat(clock.recentMicros(), is(1_000L));
    assertThat(clock.nowMicros(), is(2_000L));
    assertThat(clock.recentMicros(), is(2_000L));
  }

  @Test
  void noticesAClockThatIsSetBack() {
    shown = -3_000_000;
    for (int i = 0; i < 1_000; i++) {
      clock.recentMicros();
    }

    assertThat(clock.recentMicros(), is(-3_000_000L));
  }
}
