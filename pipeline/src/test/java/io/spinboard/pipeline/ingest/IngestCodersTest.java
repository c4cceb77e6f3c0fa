package io.spinboard.pipeline.ingest;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.shards.SpinBatch;
import io.spinboard.pipeline.shards.SpinBatchCoder;
import io.spinboard.pipeline.story.NastySpins;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IngestCodersTest {
  private static final List<Spin> SPINS = NastySpins.of(1, 100);
  private static final RejectedSpin REJECTED =
      new RejectedSpin("gameplay", 3, 1L << 40, "not-json", "no \uD83D\uDE00", new byte[] {0, -1});

  @Test
  void readBatch() throws IOException {
    ReadBatch batch = new ReadBatch(SPINS, List.of(REJECTED, REJECTED));

    assertThat(roundTrip(new ReadBatchCoder(), batch), is(batch));
  }

  @Test
  void emptyReadBatch() throws IOException {
    ReadBatch batch = new ReadBatch(List.of(), List.of());

    assertThat(roundTrip(new ReadBatchCoder(), batch), is(batch));
  }

  @Test
  void spinsAtTheEndsOfTheirRanges() throws IOException {
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

  @Test
  void rejectedSpin() throws IOException {
    assertThat(roundTrip(RecordCoder.of(RejectedSpin.class), REJECTED), is(REJECTED));
  }

  @Test
  void seenSpins() throws IOException {
    SeenSpins seen = roundTrip(new SeenSpinsCoder(), new SeenSpins(Set.of("a", ""), 7));

    assertThat(seen.ids(), is(Set.of("a", "")));
    assertThat(seen.duplicates(), is(7L));
  }
}
