package io.spinboard.bench.steady;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HotStreakTicksTest {
  private final AtomicLong micros = new AtomicLong();
  private final HotStreakTicks ticks = new HotStreakTicks(micros::get);

  @Test
  void aTickIsDueFiveSecondsAfterItsTime() {
    see(10, 15_300);
    see(11, 16_100);

    assertThat(ticks.latencies(0, Long.MAX_VALUE), is(new LatencySummary(2, 100.0, 300.0, 300.0)));
  }

  @Test
  void anUnchangedTickIsIgnored() {
    see(10, 15_300);
    see(10, 15_900);

    assertThat(ticks.latencies(0, Long.MAX_VALUE).count(), is(1));
  }

  @Test
  void missedTicksAreCounted() {
    see(10, 15_300);
    see(12, 17_300);
    see(13, 18_300);
    see(16, 21_300);

    assertThat(ticks.skipped(0, Long.MAX_VALUE), is(3L));
  }

  @Test
  void onlyTicksSeenInTheIntervalCount() {
    see(10, 15_300);
    see(12, 17_300);

    assertThat(ticks.skipped(16_000_000, 18_000_000), is(0L));
    assertThat(ticks.latencies(16_000_000, 18_000_000).count(), is(1));
    assertThat(ticks.skipped(20_000_000, 30_000_000), is(0L));
  }

  private void see(long tickSeconds, long atMillis) {
    micros.set(TimeUnit.MILLISECONDS.toMicros(atMillis));
    ticks.onTick(TimeUnit.SECONDS.toMicros(tickSeconds));
  }
}
