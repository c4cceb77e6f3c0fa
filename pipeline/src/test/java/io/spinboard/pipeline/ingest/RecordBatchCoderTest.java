package io.spinboard.pipeline.ingest;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.story.AdversarialSpins;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordBatchCoderTest {
  private static final List<Spin> SPINS = AdversarialSpins.of(1, 100);
  private static final RejectedSpin REJECTED =
      new RejectedSpin("gameplay", 3, 1L << 40, "not-json", "no \uD83D\uDE00", new byte[] {0, -1});

  @Test
  void spinsAndRejectedRecordsRoundTrip() throws IOException {
    RecordBatch batch = new RecordBatch(SPINS, List.of(REJECTED, REJECTED));

    assertThat(roundTrip(new RecordBatchCoder(), batch), is(batch));
  }

  @Test
  void emptyBatchRoundTrips() throws IOException {
    RecordBatch batch = new RecordBatch(List.of(), List.of());

    assertThat(roundTrip(new RecordBatchCoder(), batch), is(batch));
  }
}
