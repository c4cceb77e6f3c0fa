package io.spinboard.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void saysSoIfThereIsNoJar() {
    assertThat(new Version().getVersion()[0], is("spinboard (development build)"));
  }
}
