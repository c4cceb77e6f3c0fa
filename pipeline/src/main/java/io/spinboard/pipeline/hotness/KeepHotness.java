package io.spinboard.pipeline.hotness;

import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Keeps one shard's recent past and answers with its hottest, for each tick asked for, as soon as
 * the watermark says that every spin before the tick is here.
 */
final class KeepHotness extends DoFn<KV<Integer, HotMessage>, KV<Integer, ShardHottest>> {
  private static final long serialVersionUID = 1;

  private final Ticks ticks;
  private final int boardSize;

  @StateId("slices")
  private final StateSpec<ValueState<HotSlices>> slicesSpec =
      StateSpecs.value(new HotSlicesCoder());

  @TimerId("answer")
  private final TimerSpec answerSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  KeepHotness(Ticks ticks, int boardSize) {
    this.ticks = ticks;
    this.boardSize = boardSize;
  }

  @ProcessElement
  public void hear(
      @Element KV<Integer, HotMessage> message,
      @StateId("slices") ValueState<HotSlices> slicesState,
      @TimerId("answer") Timer answer) {
    HotSlices slices = slicesState.read();
    if (slices == null) {
      slices = new HotSlices();
    }
    if (message.getValue() instanceof HotMessage.Spins told) {
      for (var spin : told.spins()) {
        slices.add(spin, ticks);
      }
    } else if (message.getValue() instanceof HotMessage.Ask ask) {
      slices.asked().add(ask.asOfMicros());
      answer.set(Ticks.instant(slices.asked().first()));
    }
    slicesState.write(slices);
  }

  @OnTimer("answer")
  public void answer(
      @Key Integer shard,
      @StateId("slices") ValueState<HotSlices> slicesState,
      @TimerId("answer") Timer answer,
      OutputReceiver<KV<Integer, ShardHottest>> out) {
    HotSlices slices = slicesState.read();
    long watermark = answer.getCurrentRelativeTime().getMillis();
    while (!slices.asked().isEmpty()
        && Ticks.instant(slices.asked().first()).getMillis() <= watermark) {
      long asOf = slices.asked().pollFirst();
      out.output(KV.of(0, new ShardHottest(asOf, shard, slices.hottest(asOf, ticks, boardSize))));
    }
    if (!slices.asked().isEmpty()) {
      answer.set(Ticks.instant(slices.asked().first()));
    }
    slicesState.write(slices);
  }
}
