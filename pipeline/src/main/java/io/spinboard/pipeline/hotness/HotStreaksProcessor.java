package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ShardContext;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.KV;

/** Keeps the spins of a shard's windows, and reports its hottest players at each tick. */
final class HotStreaksProcessor implements ShardProcessor<HotSlices> {
  private static final long serialVersionUID = 1;

  private final HotSettings settings;
  private final int boardSize;
  private final Duration maxOutOfOrderness;
  private final Mode mode;

  /**
   * @param boardSize the number of rows on a board
   * @param maxOutOfOrderness how far the only tick of a batch trails its newest spin
   */
  HotStreaksProcessor(HotSettings settings, int boardSize, Duration maxOutOfOrderness, Mode mode) {
    this.settings = settings;
    this.boardSize = boardSize;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.mode = mode;
  }

  @Override
  public Coder<HotSlices> stateCoder() {
    return new HotSlicesCoder();
  }

  @Override
  public HotSlices newState() {
    return new HotSlices();
  }

  @Override
  public List<ShardOutput<?>> outputs() {
    return List.of(HotStreaksFeature.REPORTS);
  }

  @Override
  public void add(HotSlices slices, List<Spin> spins, ShardContext context) {
    for (Spin spin : spins) {
      slices.add(spin, settings);
    }
    if (mode == Mode.BATCH && !slices.ahead().isEmpty()) {
      // Without this, a batch would keep all of its spins for its only tick.
      long newest = slices.ahead().lastKey();
      slices.skipTo(settings.ticks().at(newest - maxOutOfOrderness.toMillis() * 1000), settings);
    }
  }

  @Override
  public void onTick(HotSlices slices, long tickMicros, ShardContext context) {
    List<HotStanding> top = slices.hottest(tickMicros, settings, boardSize);
    context.emit(
        HotStreaksFeature.REPORTS.tag(), KV.of(0, new HotReport(tickMicros, context.shard(), top)));
  }
}
