package io.spinboard.pipeline.hotness;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotReportTest {

  @Test
  void reportsAreEncodedWithoutLoss() throws IOException {
    HotReport report =
        new HotReport(
            -1_000_000,
            3,
            List.of(
                new HotStanding(1, Spin.NO_TEAM, null, 0, 1, 5, 2),
                new HotStanding(2, 4, "Red", 1L << 60, 1, 1L << 61, 2)));
    HotReport withoutPlayers = new HotReport(-1_000_000, 1, List.of());

    assertThat(roundTrip(RecordCoder.of(HotReport.class), report), is(report));
    assertThat(roundTrip(RecordCoder.of(HotReport.class), withoutPlayers), is(withoutPlayers));
  }
}
