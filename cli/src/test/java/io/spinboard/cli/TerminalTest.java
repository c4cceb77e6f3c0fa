package io.spinboard.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
  @Test
  void parsesRowsAndColumns() {
    assertThat(Terminal.parse("50 132"), is(new Terminal.Size(50, 132)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0", "50", "50 -1", "stty: what?", "99999 80"})
  void usesTheDefaultSizeIfTheTerminalReportsNone(String output) {
    assertThat(Terminal.parse(output), is(new Terminal.Size(24, 80)));
  }
}
