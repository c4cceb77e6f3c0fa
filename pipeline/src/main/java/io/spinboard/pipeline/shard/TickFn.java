package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.runner.BalancedKeys;
import io.spinboard.pipeline.tick.Ticks;
import java.util.List;
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
 * Requests ticks from all shards: when the watermark passes one or more ticks, it requests the
 * latest of them. All shards evaluate the same ticks, so their boards are complete, and a fast
 * replay, whose watermark jumps, skips ticks and stays fast.
 *
 * <p>It also notifies all shards of changes, which nothing else would do once no spins arrive.
 */
final class TickFn extends DoFn<KV<Integer, Long>, KV<Integer, ShardMessage>> {
  private static final long serialVersionUID = 1;

  /** In processing time. A change must take effect within 10 s, and is sent twice. */
  private static final Duration CHECK_CHANGES_EVERY = Duration.standardSeconds(2);

  private final Ticks ticks;
  private final long maxOutOfOrdernessMicros;
  private final int[] shardKeys;
  private final List<ChangeSource> changeSources;

  /** The greatest event time seen, microseconds. */
  @StateId("newest")
  private final StateSpec<ValueState<Long>> newestSpec = StateSpecs.value(VarLongCoder.of());

  /** The tick requested last, microseconds. */
  @StateId("requested")
  private final StateSpec<ValueState<Long>> requestedSpec = StateSpecs.value(VarLongCoder.of());

  /** The change of which shards were notified last. */
  @StateId("notified")
  private final StateSpec<ValueState<Long>> notifiedSpec = StateSpecs.value(VarLongCoder.of());

  /** The change of which shards were notified for the second time. */
  @StateId("repeated")
  private final StateSpec<ValueState<Long>> repeatedSpec = StateSpecs.value(VarLongCoder.of());

  @TimerId("tick")
  private final TimerSpec tickSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("check")
  private final TimerSpec checkSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /**
   * @param changeSources may be empty, in which case nothing is checked
   */
  TickFn(Sharding sharding, List<ChangeSource> changeSources) {
    this.ticks = sharding.ticks();
    this.maxOutOfOrdernessMicros = sharding.maxOutOfOrderness().toMillis() * 1000;
    this.shardKeys = BalancedKeys.of(sharding.shards());
    this.changeSources = changeSources;
  }

  @Setup
  public void open() throws InterruptedException {
    for (ChangeSource source : changeSources) {
      source.open();
    }
  }

  @Teardown
  public void close() {
    changeSources.forEach(ChangeSource::close);
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Long> newest,
      @AlwaysFetched @StateId("newest") ValueState<Long> newestState,
      @StateId("notified") ValueState<Long> notified,
      @StateId("repeated") ValueState<Long> repeated,
      @TimerId("tick") Timer tick,
      @TimerId("check") Timer check) {
    Long known = newestState.read();
    if (known == null) {
      tick.set(Ticks.timer(ticks.at(newest.getValue() - maxOutOfOrdernessMicros)));
      if (!changeSources.isEmpty()) {
        notified.write(currentChange());
        repeated.write(currentChange());
        schedule(check);
      }
    }
    if (known == null || newest.getValue() > known) {
      newestState.write(newest.getValue());
    }
  }

  private long currentChange() {
    long change = 0;
    for (ChangeSource source : changeSources) {
      change = 31 * change + source.currentChange();
    }
    return change;
  }

  @OnTimer("tick")
  public void onTick(
      @StateId("newest") ValueState<Long> newestState,
      @StateId("requested") ValueState<Long> requestedState,
      @TimerId("tick") Timer tick,
      @TimerId("check") Timer check,
      OutputReceiver<KV<Integer, ShardMessage>> out) {
    long watermark = tick.getCurrentRelativeTime().getMillis();
    boolean inputHasEnded = watermark >= GlobalWindow.INSTANCE.maxTimestamp().getMillis();
    long latest = ticks.at(inputHasEnded ? watermarkAtEnd(newestState) : watermark * 1000);
    Long requested = requestedState.read();
    if (requested == null || latest > requested) {
      requestedState.write(latest);
      sendToAll(new ShardMessage.Tick(latest), out);
    }
    if (inputHasEnded) {
      check.clear();
    } else {
      tick.set(Ticks.timer(latest + ticks.everyMicros()));
    }
  }

  @OnTimer("check")
  public void checkChanges(
      @StateId("requested") ValueState<Long> requestedState,
      @StateId("notified") ValueState<Long> notified,
      @StateId("repeated") ValueState<Long> repeated,
      @TimerId("tick") Timer tick,
      @TimerId("check") Timer check,
      OutputReceiver<KV<Integer, ShardMessage>> out) {
    Long requested = requestedState.read();
    if (requested != null && mustNotify(notified, repeated)) {
      sendToAll(new ShardMessage.Change(requested), out);
    }
    if (tick.getCurrentRelativeTime().isBefore(GlobalWindow.INSTANCE.maxTimestamp())) {
      schedule(check);
    }
  }

  /** Notifies twice, since shards in other processes may see the change a little later. */
  private boolean mustNotify(ValueState<Long> notified, ValueState<Long> repeated) {
    Long change = currentChange();
    if (!change.equals(notified.read())) {
      notified.write(change);
      return true;
    }
    if (!change.equals(repeated.read())) {
      repeated.write(change);
      return true;
    }
    return false;
  }

  private void sendToAll(ShardMessage message, OutputReceiver<KV<Integer, ShardMessage>> out) {
    for (int shard : shardKeys) {
      out.output(KV.of(shard, message));
    }
  }

  /** With the default output timestamp, the pending timer would hold the watermark back. */
  private static void schedule(Timer check) {
    check
        .withOutputTimestamp(GlobalWindow.INSTANCE.maxTimestamp())
        .offset(CHECK_CHANGES_EVERY)
        .setRelative();
  }

  /** A batch ends with the boards that the same spins have in streaming. */
  private long watermarkAtEnd(ValueState<Long> newestState) {
    return newestState.read() - maxOutOfOrdernessMicros;
  }
}
