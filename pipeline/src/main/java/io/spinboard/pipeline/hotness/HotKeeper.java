package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.io.Serializable;
import java.time.Duration;
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
  private final Duration endOfBatch;

  private HotKeeper(Ticks ticks, int boardSize, Duration endOfBatch) {
    this.ticks = ticks;
    this.boardSize = boardSize;
    this.endOfBatch = endOfBatch;
  }

  /**
   * For a stream: any tick may be asked for that the watermark has not passed.
   *
   * @param boardSize places on the board
   */
  public static HotKeeper ofStream(Ticks ticks, int boardSize) {
    return new HotKeeper(ticks, boardSize, null);
  }

  /**
   * For a batch: its watermark stands until all has been read, so that only the last tick is asked
   * for. Whatever no such tick can need is let go of at once, or the whole batch would be kept.
   *
   * @param boardSize places on the board
   * @param end how far before the newest spin that tick is, at most, apart from its rounding
   */
  public static HotKeeper ofBatch(Ticks ticks, int boardSize, Duration end) {
    return new HotKeeper(ticks, boardSize, end);
  }

  /** Takes spins in. */
  public void tell(List<Spin> spins, ValueState<HotSlices> state) {
    HotSlices slices = read(state);
    for (Spin spin : spins) {
      slices.add(spin, ticks);
    }
    if (endOfBatch != null && !slices.ahead().isEmpty()) {
      long newest = slices.ahead().lastKey();
      slices.skipTo(ticks.at(newest - endOfBatch.toMillis() * 1000), ticks);
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
    answer.set(Ticks.timer(slices.asked().first()));
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
      answer.set(Ticks.timer(slices.asked().first()));
    }
    state.write(slices);
  }
}
