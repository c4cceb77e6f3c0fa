package io.spinboard.bench.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
  private final AtomicLong nanos = new AtomicLong(5);
  private final ProgressMeter meter = new ProgressMeter("spins loaded", 6_000, nanos::get);

  /** As the main class does. */
  @BeforeAll
  static void setLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  @Test
  void formatsRateAndRemainingTime() {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    assertThat(meter.at(0), is("0 of 6,000 spins loaded"));
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    assertThat(meter.at(1_000), is("1,000 of 6,000 spins loaded"));
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    assertThat(meter.at(5_000), is("5,000 of 6,000 spins loaded, 2,000/s, 1 s left"));
  }

  @Test
  void formatsTheElapsedTime() {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));

    assertThat(meter.done(), is("6,000 spins loaded in 3.0 s (2,000/s)"));
  }
}
