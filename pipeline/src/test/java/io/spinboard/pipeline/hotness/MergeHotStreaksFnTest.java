package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.wire.RecordCoder;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class MergeHotStreaksFnTest {

  @Test
  void aTickHasABoardWhenEveryShardHasReportedIt() {
    check(
        List.of(report(1, 0, 7), report(2, 0, 7), report(1, 1, 8), report(2, 1, 9)),
        board(1, 7, 8),
        board(2, 7, 9));
  }

  @Test
  void aTickThatCompletesDropsEarlierOnes() {
    check(
        List.of(report(1, 0, 7), report(2, 0, 7), report(2, 1, 9), report(1, 1, 8)),
        board(2, 7, 9));
  }

  @Test
  void aRepeatedReportCountsOnce() {
    check(List.of(report(1, 0, 7), report(1, 0, 7), report(1, 1, 8)), board(1, 7, 8));
  }

  /** The report of a shard with one hot player. Equally hot players are ordered by id. */
  private static KV<Integer, HotReport> report(long tick, int shard, int playerId) {
    HotStanding hot = new HotStanding(playerId, Spin.NO_TEAM, null, 5, 1, 5, 2);
    return KV.of(0, new HotReport(tick, shard, List.of(hot)));
  }

  private static HotBoard board(long tick, int... playerIds) {
    return new HotBoard(
        tick,
        Arrays.stream(playerIds)
            .mapToObj(id -> new HotBoard.Row(id, null, null, 5, 1, 5, 2))
            .toList());
  }

  private static void check(List<KV<Integer, HotReport>> reports, Board... expected) {
    Pipeline pipeline = Pipeline.create();
    TestStream.Builder<KV<Integer, HotReport>> stream =
        TestStream.create(KvCoder.of(VarIntCoder.of(), RecordCoder.of(HotReport.class)));
    for (KV<Integer, HotReport> report : reports) {
      stream = stream.addElements(report);
    }
    PCollection<Board> boards =
        pipeline
            .apply(stream.advanceWatermarkToInfinity())
            .apply(ParDo.of(new MergeHotStreaksFn(2, 10)))
            .setCoder(RecordCoder.of(Board.class));

    PAssert.that(boards).containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }
}
