package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.TopK;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One shard's spins of a campaign that its recent board may still need: the board over the last
 * minutes or hours of event time before a tick. Each board is counted from scratch.
 */
final class RecentBoardSpins {
  /** Spins are grouped by the second of their event time, so that old ones are evicted at once. */
  private static final long SLICE_MICROS = 1_000_000;

  private final NavigableMap<Long, List<Spin>> slices = new TreeMap<>();

  void add(Spin spin) {
    slices.computeIfAbsent(sliceOf(spin.eventTimeMicros()), start -> new ArrayList<>()).add(spin);
  }

  private static long sliceOf(long micros) {
    return Math.floorDiv(micros, SLICE_MICROS) * SLICE_MICROS;
  }

  /** The best standings of the window that ends at a tick, exclusive; in order. */
  List<CampaignStanding> best(long tickMicros, Campaign campaign) {
    long from = tickMicros - campaign.recentMicros();
    Int2ObjectOpenHashMap<ScoreTally> tallies = new Int2ObjectOpenHashMap<>();
    for (List<Spin> slice : slices.subMap(sliceOf(from), tickMicros).values()) {
      for (Spin spin : slice) {
        boolean inWindow = from <= spin.eventTimeMicros() && spin.eventTimeMicros() < tickMicros;
        if (inWindow && campaign.counts(spin)) {
          tallies
              .computeIfAbsent(campaign.subject().idOf(spin), id -> new ScoreTally())
              .add(spin, campaign.scoring(), campaign.subject());
        }
      }
    }
    TopK<CampaignStanding> best = new TopK<>(campaign.boardSize(), CampaignStanding.ORDER);
    for (Int2ObjectMap.Entry<ScoreTally> entry : tallies.int2ObjectEntrySet()) {
      if (entry.getValue().spins() >= campaign.minSpins()) {
        best.offer(entry.getValue().standing(entry.getIntKey()));
      }
    }
    return best.inOrder();
  }

  /** Removes the spins that no board at this tick or a later one needs. */
  void evictBefore(long tickMicros, Campaign campaign) {
    slices.headMap(sliceOf(tickMicros - campaign.recentMicros()), false).clear();
  }

  /**
   * Removes the spins that do not count any more, and adds those of the shard's log that count now
   * and are not there already.
   *
   * @param from the number of the first spin in the log that can be added or removed
   */
  void changeRules(Campaign before, Campaign after, SpinLog log, long from) {
    if (!after.hasRecent()) {
      clear();
      return;
    }
    if (from < log.next()) {
      // Or they would be added twice if they count again after another change.
      slices.values().forEach(slice -> slice.removeIf(spin -> !after.counts(spin)));
    }
    log.forEachFrom(
        from,
        spin -> {
          boolean isPresent = before.hasRecent() && before.counts(spin);
          if (after.counts(spin) && !isPresent) {
            add(spin);
          }
        },
        () -> {});
  }

  void clear() {
    slices.clear();
  }

  void write(WireWriter out) throws IOException {
    SpinWire.write(slices.values().stream().flatMap(List::stream).toList(), out);
  }

  /** Adds what {@link #write} wrote. */
  void read(WireReader in) throws IOException {
    SpinWire.read(in).forEach(this::add);
  }
}
