package io.spinboard.pipeline.accounting;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShardTotalsCoderTest {

  @Test
  void keepsEverything() throws IOException {
    ShardTotals totals = new ShardTotals("players", 63, Long.MAX_VALUE, 0, 12);

    assertThat(roundTrip(RecordCoder.of(ShardTotals.class), totals), is(totals));
  }
}
