package io.spinboard.pipeline.accounting;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.shard.SpinCounts;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;

class AccountForSpinsTest {

  @Test
  void theNewestCountsOfEachPartAreSummedInAnyOrderOfArrival() {
    Pipeline pipeline = Pipeline.create();
    PCollection<KV<Integer, Long>> duplicates =
        pipeline.apply(
            "Duplicates",
            TestStream.create(KvCoder.of(VarIntCoder.of(), VarLongCoder.of()))
                .addElements(KV.of(1, 1L))
                .addElements(KV.of(1, 3L))
                .addElements(KV.of(1, 2L), KV.of(2, 10L))
                .advanceWatermarkToInfinity());
    PCollection<Board> boards =
        pipeline
            .apply(
                "Counts",
                TestStream.create(RecordCoder.of(SpinCounts.class))
                    .addElements(new SpinCounts(1, 500, 4))
                    .addElements(new SpinCounts(1, 400, 4))
                    .advanceWatermarkToInfinity())
            .apply(new AccountForSpins(duplicates, Duration.standardSeconds(1)));

    PAssert.that(boards).containsInAnyOrder(new SpinAccount(500, 13, 4));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void countsAndTotalsAreEncodedWithoutLoss() throws IOException {
    SpinCounts counts = new SpinCounts(63, Long.MAX_VALUE, 12);
    SpinTotals totals = SpinTotals.counted(63, Long.MAX_VALUE, 12);

    assertThat(roundTrip(RecordCoder.of(SpinCounts.class), counts), is(counts));
    assertThat(roundTrip(RecordCoder.of(SpinTotals.class), totals), is(totals));
  }
}
