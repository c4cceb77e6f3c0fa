package io.spinboard.bench.program;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessUsageTest {
  @Test
  void readsTheUsageOfThisProcess() throws IOException {
    ProcessUsage usage = ProcessUsage.of(ProcessHandle.current().pid());

    assertThat(usage.cpuSeconds(), is(greaterThan(0.0)));
    assertThat(usage.peakBytes(), is(greaterThan(1_000_000L)));
  }

  @Test
  void thePeakIsInKilobytes() {
    assertThat(ProcessUsage.peakBytes(List.of("Name:\tjava", "VmHWM:\t  2048 kB")), is(2_097_152L));
  }

  @Test
  void theUsageOfAnEndedProcessCannotBeRead() {
    assertThrows(IOException.class, () -> ProcessUsage.of(Long.MAX_VALUE));
  }
}
