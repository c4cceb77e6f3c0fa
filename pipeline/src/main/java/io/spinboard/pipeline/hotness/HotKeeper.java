package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/**
 * Keeps one shard's recent past and answers with its hottest, for each tick asked for, as soon as
 * the watermark says that every spin before the tick is here.
 */
public final class HotKeeper implements Serializable {
  private static final long serialVersionUID = 1;

  private final Ticks ticks;
  private final int boardSize;

  /**
   * @param boardSize places on the board
   */
  public HotKeeper(Ticks ticks, int boardSize) {
    this.ticks = ticks;
    this.boardSize = boardSize;
  }

  /** Takes spins in. */
  public void tell(List<Spin> spins, ValueState<HotSlices> state) {
    HotSlices slices = read(state);
    for (Spin spin : spins) {
      slices.add(spin, ticks);
    }
    state.write(slices);
  }

  /**
   * Takes in that the hottest as of a tick are wanted.
   *
   * @param answer is set to when they can be told
   */
  public void ask(long asOfMicros, ValueState<HotSlices> state, Timer answer) {
    HotSlices slices = read(state);
    slices.asked().add(asOfMicros);
    answer.set(Ticks.instant(slices.asked().first()));
    state.write(slices);
  }

  private static HotSlices read(ValueState<HotSlices> state) {
    HotSlices slices = state.read();
    return slices == null ? new HotSlices() : slices;
  }

  /** Tells the hottest of the ticks that the watermark has passed. */
  public void answer(
      int shard,
      ValueState<HotSlices> state,
      Timer answer,
      OutputReceiver<KV<Integer, ShardHottest>> out) {
    HotSlices slices = state.read();
    long watermark = answer.getCurrentRelativeTime().getMillis();
    while (!slices.asked().isEmpty()
        && Ticks.instant(slices.asked().first()).getMillis() <= watermark) {
      long asOf = slices.asked().pollFirst();
      out.output(KV.of(0, new ShardHottest(asOf, shard, slices.hottest(asOf, ticks, boardSize))));
    }
    if (!slices.asked().isEmpty()) {
      answer.set(Ticks.instant(slices.asked().first()));
    }
    state.write(slices);
  }
}
