package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.campaigns.CampaignNews;
import io.spinboard.pipeline.hotness.Ticks;
import io.spinboard.pipeline.runner.BalancedKeys;
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
import org.joda.time.Duration;

/**
 * The one clock of all shards: when the watermark has passed a tick, it asks every shard for its
 * best as of the latest such tick. That all are asked for the same ticks makes the boards whole,
 * and that a watermark which jumps skips ticks keeps a fast replay fast.
 */
final class KeepTicking extends DoFn<KV<Integer, Long>, KV<Integer, ShardMessage>> {
  private static final long serialVersionUID = 1;

  /** In processing time; a change is to take effect within 10 s, told of twice. */
  private static final Duration BETWEEN_LOOKS = Duration.standardSeconds(2);

  private final Ticks ticks;
  private final long maxOutOfOrdernessMicros;
  private final int[] shardKeys;
  private final CampaignNews news;

  /** The greatest event time seen, microseconds. */
  @StateId("newest")
  private final StateSpec<ValueState<Long>> newestSpec = StateSpecs.value(VarLongCoder.of());

  /** The tick last asked for, microseconds. */
  @StateId("asked")
  private final StateSpec<ValueState<Long>> askedSpec = StateSpecs.value(VarLongCoder.of());

  /** The change of campaigns that shards were told of. */
  @StateId("told")
  private final StateSpec<ValueState<Long>> toldSpec = StateSpecs.value(VarLongCoder.of());

  /** The change of campaigns that they were told of for the second time. */
  @StateId("repeated")
  private final StateSpec<ValueState<Long>> repeatedSpec = StateSpecs.value(VarLongCoder.of());

  @TimerId("tick")
  private final TimerSpec tickSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("look")
  private final TimerSpec lookSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /**
   * @param news of campaigns; null for a batch, which ends before it matters
   */
  KeepTicking(Ticks ticks, long maxOutOfOrdernessMicros, int shards, CampaignNews news) {
    this.news = news;
    this.ticks = ticks;
    this.maxOutOfOrdernessMicros = maxOutOfOrdernessMicros;
    this.shardKeys = BalancedKeys.of(shards);
  }

  @Setup
  public void follow() throws InterruptedException {
    if (news != null) {
      news.follow();
    }
  }

  @Teardown
  public void leave() {
    if (news != null) {
      news.leave();
    }
  }

  @ProcessElement
  public void hear(
      @Element KV<Integer, Long> newest,
      @AlwaysFetched @StateId("newest") ValueState<Long> newestState,
      @StateId("told") ValueState<Long> told,
      @StateId("repeated") ValueState<Long> repeated,
      @TimerId("tick") Timer tick,
      @TimerId("look") Timer look) {
    if (news != null && told.read() == null) {
      news.known(told, repeated);
      setAgain(look);
    }
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
      @TimerId("look") Timer look,
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
    if (inputHasEnded) {
      look.clear();
    } else {
      tick.set(Ticks.timer(latest + ticks.everyMicros()));
    }
  }

  /** Nothing but this makes shards look at the campaigns once no spin comes any more. */
  @OnTimer("look")
  public void look(
      @StateId("asked") ValueState<Long> askedState,
      @StateId("told") ValueState<Long> told,
      @StateId("repeated") ValueState<Long> repeated,
      @TimerId("tick") Timer tick,
      @TimerId("look") Timer look,
      OutputReceiver<KV<Integer, ShardMessage>> out) {
    Long asked = askedState.read();
    if (asked != null && news.take(told, repeated)) {
      for (int shard : shardKeys) {
        out.output(KV.of(shard, new ShardMessage.Look(asked)));
      }
    }
    if (tick.getCurrentRelativeTime().isBefore(GlobalWindow.INSTANCE.maxTimestamp())) {
      setAgain(look);
    }
  }

  /** The watermark is not to wait for it, which it would if what it sends were of now. */
  private static void setAgain(Timer look) {
    look.withOutputTimestamp(GlobalWindow.INSTANCE.maxTimestamp())
        .offset(BETWEEN_LOOKS)
        .setRelative();
  }

  /** A batch ends with the boards that the same spins have when streamed. */
  private long watermarkAtTheEnd(ValueState<Long> newestState) {
    return newestState.read() - maxOutOfOrdernessMicros;
  }
}
