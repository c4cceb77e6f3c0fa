package io.spinboard.bench.program;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherCpuUsageTest {
  @Test
  void idleAndWaitingProcessorsAreNotBusy() {
    assertThat(
        OtherCpuUsage.busySeconds(
            List.of("cpu  100 200 300 5000 6000 10 20 70 0 0", "cpu0 1 2 3 4 5 6 7 8 0 0")),
        is(closeTo(7.0, 1e-9)));
  }

  @Test
  void othersHaveAtMostTheWholeMachine() throws IOException {
    OtherCpuUsage others = OtherCpuUsage.watch();
    long end = System.nanoTime() + 200_000_000;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }

    double most = Runtime.getRuntime().availableProcessors() + 1;
    assertThat(others.cores(), is(both(greaterThanOrEqualTo(0.0)).and(lessThan(most))));
  }
}
