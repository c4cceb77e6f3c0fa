package io.spinboard.bench.steady;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProbeSpinsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final ProbeSpins probes = new ProbeSpins(nanos::get);

  @Test
  void aScoreShowsWhichProbesHaveArrived() {
    sendAt(0);
    sendAt(200);
    sendAt(400);
    seeAt(1000, 2 * ProbeSpins.WIN);
    assertThat(probes.allArrived(), is(false));
    seeAt(1100, 3 * ProbeSpins.WIN);
    assertThat(probes.allArrived(), is(true));

    assertThat(latencies(0, 2000), is(new LatencySummary(3, 800.0, 1000.0, 1000.0)));
  }

  @Test
  void anUnchangedScoreIsIgnored() {
    sendAt(0);
    seeAt(10, ProbeSpins.WIN);
    seeAt(20, ProbeSpins.WIN);

    assertThat(latencies(0, 2000), is(new LatencySummary(1, 10.0, 10.0, 10.0)));
  }

  @Test
  void theScoreOfAnotherLeaderIsIgnored() {
    sendAt(0);
    seeAt(10, 500);

    assertThat(probes.allArrived(), is(false));
  }

  @Test
  void onlyProbesSentInTheIntervalCount() {
    sendAt(99);
    sendAt(100);
    sendAt(200);
    seeAt(300, 3 * ProbeSpins.WIN);

    assertThat(latencies(100, 200), is(new LatencySummary(1, 200.0, 200.0, 200.0)));
  }

  private void sendAt(long millis) {
    nanos.set(TimeUnit.MILLISECONDS.toNanos(millis));
    probes.onSend();
  }

  private void seeAt(long millis, long score) {
    nanos.set(TimeUnit.MILLISECONDS.toNanos(millis));
    probes.onScore(score);
  }

  private LatencySummary latencies(long fromMillis, long toMillis) {
    return probes.latencies(
        TimeUnit.MILLISECONDS.toNanos(fromMillis), TimeUnit.MILLISECONDS.toNanos(toMillis));
  }
}
