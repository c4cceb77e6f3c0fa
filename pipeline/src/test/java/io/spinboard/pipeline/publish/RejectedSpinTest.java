package io.spinboard.pipeline.publish;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RejectedSpinTest {

  @Test
  void allComponentsRoundTrip() throws IOException {
    RejectedSpin rejected =
        new RejectedSpin(
            "gameplay", 3, 1L << 40, "not-json", "no \uD83D\uDE00", new byte[] {0, -1});

    assertThat(roundTrip(RecordCoder.of(RejectedSpin.class), rejected), is(rejected));
  }
}
