package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.hotness.Ticks;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;

/**
 * The one clock of all shards: when the watermark has passed a tick, it asks every shard for its
 * best as of the latest such tick. That all are asked for the same ticks makes the boards whole,
 * and that a watermark which jumps skips ticks keeps a fast replay fast.
 */
final class KeepTicking extends DoFn<KV<Integer, Long>, KV<Integer, ShardMessage>> {
  private static final long serialVersionUID = 1;

  private final Ticks ticks;
  private final long maxOutOfOrdernessMicros;
  private final int[] shardKeys;

  /** The greatest event time seen, microseconds. */
  @StateId("newest")
  private final StateSpec<ValueState<Long>> newestSpec = StateSpecs.value(VarLongCoder.of());

  /** The tick last asked for, microseconds. */
  @StateId("asked")
  private final StateSpec<ValueState<Long>> askedSpec = StateSpecs.value(VarLongCoder.of());

  @TimerId("tick")
  private final TimerSpec tickSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  KeepTicking(Ticks ticks, long maxOutOfOrdernessMicros, int shards) {
    this.ticks = ticks;
    this.maxOutOfOrdernessMicros = maxOutOfOrdernessMicros;
    this.shardKeys = ShardKeys.of(shards);
  }

  @ProcessElement
  public void hear(
      @Element KV<Integer, Long> newest,
      @AlwaysFetched @StateId("newest") ValueState<Long> newestState,
      @TimerId("tick") Timer tick) {
    Long known = newestState.read();
    if (known == null) {
      tick.set(Ticks.timer(ticks.at(newest.getValue() - maxOutOfOrdernessMicros)));
    }
    if (known == null || newest.getValue() > known) {
      newestState.write(newest.getValue());
    }
  }

  @OnTimer("tick")
  public void ask(
      @StateId("newest") ValueState<Long> newestState,
      @StateId("asked") ValueState<Long> askedState,
      @TimerId("tick") Timer tick,
      OutputReceiver<KV<Integer, ShardMessage>> out) {
    long watermark = tick.getCurrentRelativeTime().getMillis();
    boolean inputHasEnded = watermark >= GlobalWindow.INSTANCE.maxTimestamp().getMillis();
    long latest = ticks.at(inputHasEnded ? watermarkAtTheEnd(newestState) : watermark * 1000);
    Long asked = askedState.read();
    if (asked == null || latest > asked) {
      askedState.write(latest);
      for (int shard : shardKeys) {
        out.output(KV.of(shard, new ShardMessage.Ask(latest)));
      }
    }
    if (!inputHasEnded) {
      tick.set(Ticks.timer(latest + ticks.everyMicros()));
    }
  }

  /** A batch ends with the boards that the same spins have when streamed. */
  private long watermarkAtTheEnd(ValueState<Long> newestState) {
    return newestState.read() - maxOutOfOrdernessMicros;
  }
}
