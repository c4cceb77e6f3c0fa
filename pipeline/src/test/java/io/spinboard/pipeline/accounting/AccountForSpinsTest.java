package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.Totals;
import io.spinboard.pipeline.wire.RecordCoder;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;

class AccountForSpinsTest {

  @Test
  void anAccountThatIsOvertakenByANewerOneIsOfNoInterest() {
    Pipeline pipeline = Pipeline.create();
    PCollection<Board> boards =
        pipeline
            .apply(
                TestStream.create(RecordCoder.of(ShardTotals.class))
                    .addElements(ShardTotals.duplicates(1, 1))
                    .addElements(ShardTotals.duplicates(1, 3))
                    .addElements(ShardTotals.duplicates(1, 2), ShardTotals.duplicates(2, 10))
                    .addElements(ShardTotals.counted(1, 500, 4))
                    .addElements(ShardTotals.counted(1, 400, 4))
                    .advanceWatermarkToInfinity())
            .apply(new AccountForSpins(Duration.standardSeconds(1)));

    PAssert.that(boards).containsInAnyOrder(new Totals(500, 13, 4));
    pipeline.run().waitUntilFinish();
  }
}
