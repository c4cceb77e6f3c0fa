package io.spinboard.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class VersionProviderTest {
  @Test
  void classesOutsideAJarAreADevelopmentBuild() {
    assertThat(new VersionProvider().getVersion()[0], is("spinboard (development build)"));
  }
}
