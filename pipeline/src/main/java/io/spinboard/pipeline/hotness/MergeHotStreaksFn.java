package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ShardReports;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Emits the board of a tick in streaming as soon as every shard has reported it. Earlier ticks are
 * dropped then.
 *
 * <p>Reports of several ticks are pending at a time, and combining state can only be cleared as a
 * whole; so there is one accumulator of {@link HotStreaksFeature#MERGE} per tick.
 */
final class MergeHotStreaksFn extends DoFn<KV<Integer, HotReport>, Board> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final int boardSize;

  @StateId("ticks")
  private final StateSpec<MapState<Long, ShardReports<HotReport>>> ticksSpec =
      StateSpecs.map(VarLongCoder.of(), HotStreaksFeature.MERGE.accumulatorCoder());

  MergeHotStreaksFn(int shards, int boardSize) {
    this.shards = shards;
    this.boardSize = boardSize;
  }

  @ProcessElement
  public void merge(
      @Element KV<Integer, HotReport> reported,
      @StateId("ticks") MapState<Long, ShardReports<HotReport>> ticks,
      OutputReceiver<Board> out) {
    HotReport report = reported.getValue();
    long tick = report.tickMicros();
    ShardReports<HotReport> known = ticks.get(tick).read();
    ShardReports<HotReport> reports =
        HotStreaksFeature.MERGE.addInput(
            known == null ? HotStreaksFeature.MERGE.createAccumulator() : known, List.of(report));
    if (reports.all().size() < shards) {
      ticks.put(tick, reports);
    } else {
      out.output(HotBoards.of(tick, reports, boardSize));
      removeUpTo(tick, ticks);
    }
  }

  private static void removeUpTo(long tick, MapState<Long, ShardReports<HotReport>> ticks) {
    List<Long> pending = new ArrayList<>();
    ticks.keys().read().forEach(pending::add);
    pending.stream().filter(other -> other <= tick).forEach(ticks::remove);
  }
}
