package io.spinboard.pipeline.shard;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.tick.Ticks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;
import org.joda.time.Instant;

/**
 * Hosts what the features keep in one shard: a single state value and three timers, whatever the
 * number of features. A spin is sent to its shard once, for all of them.
 */
final class ShardFn extends DoFn<KV<Integer, ShardMessage>, Void> {
  private static final long serialVersionUID = 1;

  private final List<ShardProcessor<Object>> processors;
  private final Duration reportEvery;

  @StateId("shard")
  private final StateSpec<ValueState<ShardState>> stateSpec;

  @TimerId("report")
  private final TimerSpec reportSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("tick")
  private final TimerSpec tickSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  /**
   * @param reportEvery how long a spin waits for its report at most, in processing time
   */
  ShardFn(List<ShardProcessor<?>> processors, Duration reportEvery) {
    this.processors = processors.stream().map(ShardFn::ofObjects).toList();
    this.reportEvery = reportEvery;
    List<Coder<Object>> coders = this.processors.stream().map(ShardProcessor::stateCoder).toList();
    this.stateSpec = StateSpecs.value(new ShardStateCoder(coders));
  }

  /** A processor only ever gets the states that it has made itself. */
  @SuppressWarnings("unchecked")
  private static ShardProcessor<Object> ofObjects(ShardProcessor<?> processor) {
    return (ShardProcessor<Object>) processor;
  }

  @Setup
  public void open() throws InterruptedException {
    for (ShardProcessor<Object> processor : processors) {
      processor.open();
    }
  }

  @Teardown
  public void close() {
    processors.forEach(ShardProcessor::close);
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, ShardMessage> message,
      @StateId("shard") ValueState<ShardState> stored,
      @TimerId("report") Timer report,
      @TimerId("tick") Timer tick,
      @TimerId("close") Timer close,
      MultiOutputReceiver out)
      throws IOException {
    ShardState state = read(stored);
    ShardContext context = new ShardContext(message.getKey(), close.getCurrentRelativeTime(), out);
    if (message.getValue() instanceof ShardMessage.Spins spins) {
      Optional<Instant> closeBefore = nextClose(state);
      add(spins.packed().unpack(), state, context);
      scheduleReport(state, report);
      nextClose(state).filter(next -> !closeBefore.equals(Optional.of(next))).ifPresent(close::set);
    } else if (message.getValue() instanceof ShardMessage.Tick requested) {
      state.pendingTicks().add(requested.tickMicros());
      tick.set(Ticks.timer(state.pendingTicks().first()));
    } else if (message.getValue() instanceof ShardMessage.Change change) {
      change(state, change.lastTickMicros(), context);
    }
    stored.write(state);
  }

  private ShardState read(ValueState<ShardState> stored) {
    ShardState state = stored.read();
    if (state == null) {
      List<Object> empty = new ArrayList<>();
      processors.forEach(processor -> empty.add(processor.newState()));
      return new ShardState(empty);
    }
    return state;
  }

  private void add(List<Spin> spins, ShardState state, ShardContext context) {
    for (int i = 0; i < processors.size(); i++) {
      processors.get(i).add(state.ofProcessor(i), spins, context);
    }
  }

  private void change(ShardState state, long lastTickMicros, ShardContext context) {
    Optional<Long> lastTick =
        Optional.of(lastTickMicros).filter(tick -> !state.pendingTicks().contains(tick));
    for (int i = 0; i < processors.size(); i++) {
      processors.get(i).onChange(state.ofProcessor(i), lastTick, context);
    }
  }

  /** All shards report at the same moments, so what is merged is of the same moment. */
  private void scheduleReport(ShardState state, Timer report) {
    if (!state.reportScheduled()) {
      report.offset(Duration.ZERO).align(reportEvery).setRelative();
      state.setReportScheduled(true);
    }
  }

  private Optional<Instant> nextClose(ShardState state) {
    Optional<Instant> next = Optional.empty();
    for (int i = 0; i < processors.size(); i++) {
      Optional<Instant> ofOne = processors.get(i).nextClose(state.ofProcessor(i));
      if (next.isEmpty() || (ofOne.isPresent() && ofOne.get().isBefore(next.get()))) {
        next = ofOne;
      }
    }
    return next;
  }

  @OnTimer("report")
  public void onReport(
      OnTimerContext timer,
      @Key Integer shard,
      @StateId("shard") ValueState<ShardState> stored,
      @TimerId("report") Timer report,
      @TimerId("close") Timer close,
      MultiOutputReceiver out) {
    ShardState state = stored.read();
    ShardContext context = new ShardContext(shard, close.getCurrentRelativeTime(), out);
    boolean changesLeft = false;
    for (int i = 0; i < processors.size(); i++) {
      changesLeft |=
          processors.get(i).onReport(state.ofProcessor(i), timer.fireTimestamp(), context);
    }
    state.setReportScheduled(false);
    if (changesLeft) {
      scheduleReport(state, report);
    }
    stored.write(state);
  }

  @OnTimer("tick")
  public void onTick(
      @Key Integer shard,
      @StateId("shard") ValueState<ShardState> stored,
      @TimerId("tick") Timer tick,
      MultiOutputReceiver out) {
    ShardState state = stored.read();
    ShardContext context = new ShardContext(shard, tick.getCurrentRelativeTime(), out);
    NavigableSet<Long> pending = state.pendingTicks();
    while (!pending.isEmpty() && !Ticks.instant(pending.first()).isAfter(context.watermark())) {
      long next = pending.pollFirst();
      for (int i = 0; i < processors.size(); i++) {
        processors.get(i).onTick(state.ofProcessor(i), next, context);
      }
    }
    if (!pending.isEmpty()) {
      tick.set(Ticks.timer(pending.first()));
    }
    stored.write(state);
  }

  @OnTimer("close")
  public void onClose(
      @Key Integer shard,
      @StateId("shard") ValueState<ShardState> stored,
      @TimerId("close") Timer close,
      MultiOutputReceiver out) {
    ShardState state = stored.read();
    ShardContext context = new ShardContext(shard, close.getCurrentRelativeTime(), out);
    for (int i = 0; i < processors.size(); i++) {
      processors.get(i).onClose(state.ofProcessor(i), context);
    }
    nextClose(state).ifPresent(close::set);
    stored.write(state);
  }
}
