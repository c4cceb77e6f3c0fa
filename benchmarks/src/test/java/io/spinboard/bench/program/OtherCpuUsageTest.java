package io.spinboard.bench.program;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

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
  void otherCoresAreTheBusyCoresWithoutTheOwnOnes() {
    assertThat(OtherCpuUsage.cores(6.0, 1.0, 2.0), is(closeTo(2.5, 1e-9)));
    assertThat(OtherCpuUsage.cores(1.0, 1.1, 2.0), is(0.0));
  }

  @Test
  void measuresThisMachine() throws IOException {
    assertThat(OtherCpuUsage.start().cores(), is(greaterThanOrEqualTo(0.0)));
  }
}
