package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.Totals;
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
                TestStream.create(new SpinTotalsCoder())
                    .addElements(SpinTotals.duplicates(1, 1))
                    .addElements(SpinTotals.duplicates(1, 3))
                    .addElements(SpinTotals.duplicates(1, 2), SpinTotals.duplicates(2, 10))
                    .addElements(SpinTotals.counted(1, 500, 4))
                    .addElements(SpinTotals.counted(1, 400, 4))
                    .advanceWatermarkToInfinity())
            .apply(new AccountForSpins(Duration.standardSeconds(1)));

    PAssert.that(boards).containsInAnyOrder(new Totals(500, 13, 4));
    pipeline.run().waitUntilFinish();
  }
}
