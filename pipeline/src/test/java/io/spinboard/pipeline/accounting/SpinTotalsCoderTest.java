package io.spinboard.pipeline.accounting;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpinTotalsCoderTest {

  @Test
  void keepsEverything() throws IOException {
    SpinTotals totals = new SpinTotals("players", 63, Long.MAX_VALUE, 0, 12);

    assertThat(roundTrip(new SpinTotalsCoder(), totals), is(totals));
  }
}
