package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StackSettingsTest {

  @Test
  void bothInvalidPortsAreReported() {
    StackSettings settings = StackSettings.temporary();
    var mistake =
        assertThrows(IllegalArgumentException.class, () -> settings.withPorts(-1, 70_000));
    assertThat(mistake.getMessage(), allOf(containsString("Kafka"), containsString("PostgreSQL")));
  }

  @Test
  void bothServersCannotHaveTheSamePort() {
    StackSettings settings = StackSettings.temporary();
    var mistake =
        assertThrows(IllegalArgumentException.class, () -> settings.withPorts(9092, 9092));
    assertThat(mistake.getMessage(), containsString("9092"));
  }
}
