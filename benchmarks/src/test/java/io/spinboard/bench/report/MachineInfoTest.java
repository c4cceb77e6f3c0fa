package io.spinboard.bench.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineInfoTest {
  @Test
  void readsTheCurrentMachine() {
    MachineInfo machine = MachineInfo.here();

    assertThat(machine.cores(), is(greaterThan(0)));
    assertThat(machine.memoryBytes(), is(greaterThan(0L)));
    assertThat(machine.versions().get("beam"), is(not(startsWith("$"))));
  }

  @Test
  void theProcessorIsTheFirstModelInCpuinfo() {
    assertThat(
        MachineInfo.model(
            List.of("processor\t: 0", "model name\t: Abacus: 9000", "model name\t: 2")),
        is("Abacus: 9000"));
    assertThat(MachineInfo.model(List.of("processor\t: 0")), is("unknown"));
  }
}
