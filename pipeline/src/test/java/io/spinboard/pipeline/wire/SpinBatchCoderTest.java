package io.spinboard.pipeline.wire;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpinBatchCoderTest {

  @Test
  void spinsAtTheLimitsOfTheirRangesRoundTrip() throws IOException {
    Spin least = new Spin(0, 0, 0, 0, -62_135_596_800_000_000L, Spin.NO_TEAM, null, null);
    Spin greatest =
        new Spin(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            1_000_000_000_000L,
            253_402_300_799_999_999L,
            Integer.MAX_VALUE,
            "x".repeat(64),
            "\uD800".repeat(64));
    SpinBatch batch = new SpinBatch(List.of(least, greatest, least));

    assertThat(roundTrip(new SpinBatchCoder(), batch), is(batch));
  }
}
